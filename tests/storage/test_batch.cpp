// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/batch.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <thread>

using namespace parterre;
using namespace parterre::storage;
using namespace parterre::test;

/// The locks and versions of the shows that a batch touches.
class BatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void raisesTheVersionsOfChangedShowsOnly();
    void tellsTheHistoryUnderItsVersion();
    void anUndoneBatchRaisesNothing();
    void waitsForTheLocksOfAnother();

private:
    std::unique_ptr<SqlDialogue> open()
    {
        auto sql = std::make_unique<SqlDialogue>(m_data->url().toStdString());
        Batch::prepare(*sql);
        return sql;
    }
    qint64 version(const char *show)
    {
        return m_data->number(QByteArray("SELECT version FROM inventory WHERE show_id = ") + show);
    }

    static constexpr ShowId hamlet{1};
    static constexpr ShowId lear{2};
    static constexpr Timestamp now{1'790'000'000'000};
    TestCluster m_cluster;
    std::unique_ptr<TestDatabase> m_data;
};

void BatchTest::init()
{
    m_data.reset();
    m_data = std::make_unique<TestDatabase>(m_cluster);
    m_data->exec("ALTER TABLE inventory DROP CONSTRAINT inventory_show_id_fkey");
    m_data->exec("INSERT INTO inventory VALUES (1, 10), (2, 20)");
}

void BatchTest::raisesTheVersionsOfChangedShowsOnly()
{
    const auto sql = open();
    Batch batch(*sql, now);
    sql->begin();
    batch.lock({hamlet, lear, ShowId{3}});
    batch.ensureLocked();
    QVERIFY(batch.isLocked(lear));
    QVERIFY(!batch.isLocked(ShowId{3}));
    QCOMPARE(batch.versionOf(hamlet), 11);
    batch.seatChanged(hamlet, 4, protocol::SeatState::Held);
    const std::vector<ShowCommit> commits = batch.finish();
    sql->commit();

    QCOMPARE(commits.size(), size_t(1));
    QCOMPARE(commits[0].show, hamlet);
    QCOMPARE(commits[0].version, 11);
    QCOMPARE(version("1"), 11);
    QCOMPARE(version("2"), 20);
}

void BatchTest::tellsTheHistoryUnderItsVersion()
{
    const auto sql = open();
    Batch batch(*sql, now);
    sql->begin();
    batch.lock({hamlet, lear});
    batch.ensureLocked();
    batch.seatChanged(hamlet, 4, protocol::SeatState::Held);
    batch.record({SeatHistory::What::Held, hamlet, {4}, {}});
    batch.record({SeatHistory::What::Ordered, lear, {5}, {}});
    batch.finish();
    sql->commit();

    QCOMPARE(m_data->number("SELECT version FROM seat_history WHERE show_id = 1"), 11);
    QCOMPARE(m_data->number("SELECT version FROM seat_history WHERE show_id = 2"), 20);
}

void BatchTest::anUndoneBatchRaisesNothing()
{
    const auto sql = open();
    Batch batch(*sql, now);
    sql->begin();
    batch.lock({hamlet});
    batch.ensureLocked();
    sql->rollback();
    QCOMPARE(version("1"), 10);
}

void BatchTest::waitsForTheLocksOfAnother()
{
    const auto first = open();
    Batch batch(*first, now);
    first->begin();
    batch.lock({hamlet});
    batch.ensureLocked();
    batch.seatChanged(hamlet, 4, protocol::SeatState::Held);

    qint64 seen = 0;
    std::thread other([this, &seen] {
        const auto second = open();
        Batch next(*second, now);
        second->begin();
        next.lock({hamlet, lear});
        next.ensureLocked();
        seen = next.versionOf(hamlet);
        second->rollback();
    });
    const bool isWaiting = QTest::qWaitFor(
        [this] { return m_data->number("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0; });
    batch.finish();
    first->commit();
    other.join();
    QVERIFY(isWaiting);
    QCOMPARE(seen, 12); // as the first left it, and raised again
}

QTEST_GUILESS_MAIN(BatchTest)
#include "test_batch.moc"
