// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/timestamp.h"

#include <QRandomGenerator>
#include <QTest>

using namespace parterre;

/// What is written by hand is what Qt would write, and comes back as it was.
class TestTimestamp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsQtWritesIt_data();
    void isWrittenAsQtWritesIt();
    void anyTimeComesBack();
    void whatCannotBeWrittenIsEmpty();
};

namespace {

constexpr qint64 firstMs = -62'135'596'800'000;
constexpr qint64 lastMs = 253'402'300'799'999;

QString byQt(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs); }

} // namespace

void TestTimestamp::isWrittenAsQtWritesIt_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("1970") << qint64(0) << "1970-01-01T00:00:00.000Z";
    QTest::newRow("before 1970") << qint64(-1) << "1969-12-31T23:59:59.999Z";
    QTest::newRow("a leap day") << qint64(1'709'211'605'007) << "2024-02-29T13:00:05.007Z";
    QTest::newRow("no leap year") << qint64(-2'203'891'200'000) << "1900-03-01T00:00:00.000Z";
    QTest::newRow("first") << firstMs << "0001-01-01T00:00:00.000Z";
    QTest::newRow("last") << lastMs << "9999-12-31T23:59:59.999Z";
}

void TestTimestamp::isWrittenAsQtWritesIt()
{
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    QCOMPARE(Timestamp{ms}.toRfc3339(), text);
    QCOMPARE(byQt(ms), text);
}

void TestTimestamp::anyTimeComesBack()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 10'000; ++i) {
        const Timestamp time{firstMs + qint64(random.generate64() % quint64(lastMs - firstMs))};
        QCOMPARE(time.toRfc3339(), byQt(time.ms));
        QCOMPARE(Timestamp::fromRfc3339(time.toRfc3339()), std::optional(time));
    }
}

void TestTimestamp::whatCannotBeWrittenIsEmpty()
{
    QVERIFY(Timestamp{firstMs - 1}.toRfc3339().isEmpty());
    QVERIFY(Timestamp{lastMs + 1}.toRfc3339().isEmpty());
    QVERIFY(Timestamp{std::numeric_limits<qint64>::max()}.toRfc3339().isEmpty());
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "test_timestamp.moc"
