// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/blockon.h"
#include "server/storage/pipeline/answersweep.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace parterre;

class AnswerSweepTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void forgetsOnlyWhatIsOld()
    {
        test::TestCluster cluster;
        test::TestDatabase data(cluster);
        data.exec("INSERT INTO answer SELECT gen_random_uuid(), '\\x00', '\\x00', "
                  "'2026-11-24 12:00Z'::timestamptz - n * interval '1 day' FROM generate_series(1, 10) n");
        const ManualClock clock(
            Timestamp::fromDateTime(QDateTime(QDate(2026, 11, 24), QTime(12, 0, 1), Qt::UTC)));
        QVERIFY(storage::blockOn(storage::forgetOldAnswers(data.database(), clock)).ok());
        QCOMPARE(data.number("SELECT count(*) FROM answer"), 6);
        QCOMPARE(data.number("SELECT count(*) FROM answer WHERE created_at < '2026-11-17 12:00:01Z'"), 0);
    }
};

QTEST_GUILESS_MAIN(AnswerSweepTest)
#include "test_answersweep.moc"
