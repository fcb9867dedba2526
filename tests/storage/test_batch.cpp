// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/batch.h"
#include "server/storage/sqlvalues.h"
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
    void tellsManyEventsOfAShowTogether();
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

void BatchTest::tellsManyEventsOfAShowTogether()
{
    const QUuid hold = QUuid::fromString(u"01990000-0000-7000-8000-000000000001"_qs);
    const QUuid order = QUuid::fromString(u"01990000-0000-7000-8000-000000000002"_qs);
    const Actor clerk{AccountId{5}, SessionId{6}, QStringLiteral("10.0.0.7")};
    const auto sql = open();
    Batch batch(*sql, now);
    sql->begin();
    batch.lock({hamlet, lear});
    batch.ensureLocked();
    std::vector<SeatNo> block;
    for (SeatNo seat = 100; seat < 150; ++seat)
        block.push_back(seat);
    batch.record({SeatHistory::What::Blocked, hamlet, block, {}});
    batch.record({SeatHistory::What::Held, lear, {7}, {}});
    batch.record({SeatHistory::What::Sold, hamlet, {4, 9}, clerk, hold, order});
    batch.finish();
    sql->commit();

    QCOMPARE(m_data->number("SELECT count(*) FROM seat_event"), 53);
    QCOMPARE(m_data->number("SELECT count(*) FROM seat_history"), 4); // not one for each, nor a long one
    QCOMPARE(m_data->number("SELECT count(*) FROM seat_event WHERE show_id = 1 AND what = 6 AND seat_no "
                            "BETWEEN 100 AND 149 AND account_id IS NULL AND origin IS NULL"),
        50);
    QCOMPARE(m_data->number("SELECT count(*) FROM seat_event WHERE show_id = 2 AND seat_no = 7"), 1);
    const auto sold = m_data->exec("SELECT hold_id, order_id, account_id, session_id, origin, allocation_id "
                                   "FROM seat_event WHERE what = 9 ORDER BY seat_no");
    QCOMPARE(sold.size(), size_t(2));
    for (const auto &row : sold) {
        QCOMPARE(row[0].as<QUuid>(), hold);
        QCOMPARE(row[1].as<QUuid>(), order);
        QCOMPARE(row[2].as<qint64>(), 5);
        QCOMPARE(row[3].as<qint64>(), 6);
        QCOMPARE(row[4].as<QString>(), QStringLiteral("10.0.0.7"));
        QVERIFY(row[5].is_null());
    }
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
