// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/gateway/peer.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QTest>

using namespace parterre;
using namespace parterre::test;

/// seats.timeline explains a seat.
class TimelineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void tellsTheWholeStory();
    void tellsWhatRanOut();
    void isOnlyForStaff();
    void unknownSeats();
    void cannotBeRewritten();

private:
    QJsonObject timeline(int seat)
    {
        return m_clerk->result("seats.timeline", {{"show", m_server->show.toString()}, {"seat", seat}});
    }
    QStringList story(int seat)
    {
        QStringList words;
        for (const QJsonValue &event : timeline(seat)["events"].toArray())
            words.append(event["what"].toString());
        return words;
    }
    QString hold(std::initializer_list<int> numbers, const QString &allocation = {})
    {
        QJsonObject params{{"show", m_server->show.toString()}, {"seats", seats(numbers)}, {"key", newKey()}};
        if (!allocation.isEmpty())
            params["allocation"] = allocation;
        return m_clerk->result("seats.hold", params)["hold"].toString();
    }
    QJsonObject order(const QString &hold, int seat)
    {
        const QJsonArray tickets{QJsonObject{{"seat", seat}, {"ticket_type", m_server->adult.toString()}}};
        return m_clerk->result("orders.create", {{"hold", hold}, {"tickets", tickets}, {"key", newKey()}});
    }

    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Peer> m_clerk;
    std::unique_ptr<Peer> m_manager;
};

void TimelineTest::init()
{
    m_server = std::make_unique<TestServer>(m_cluster);
    for (auto *peer : {&m_manager, &m_clerk}) {
        *peer = std::make_unique<Peer>(m_server->url());
        QVERIFY((*peer)->waitForOpen());
    }
    QVERIFY(!m_manager->login(QStringLiteral("manager")).isEmpty());
    QVERIFY(!m_clerk->login(QStringLiteral("counter")).isEmpty());
}

void TimelineTest::cleanup()
{
    m_clerk.reset();
    m_manager.reset();
    m_server.reset();
}

void TimelineTest::tellsTheWholeStory()
{
    const QJsonObject kept = m_manager->result("allocations.create",
        {{"show", m_server->show.toString()}, {"letter", "A"}, {"purpose", "Press"}, {"seats", seats({1})},
            {"key", newKey()}});
    const QString allocation = kept["allocation"].toString();
    const QString given = hold({1}, allocation);
    m_clerk->result("seats.release", {{"hold", given}});
    const QJsonObject made = order(hold({1}, allocation), 1);
    const QJsonArray cash{QJsonObject{{"kind", "cash"}, {"amount", made["total"]}}};
    m_clerk->result("orders.pay", {{"order", made["order"]}, {"tenders", cash}, {"key", newKey()}});
    m_clerk->result("orders.cancel", {{"order", made["order"]}, {"key", newKey()}});

    QCOMPARE(story(1), (QStringList{"blocked", "held", "released", "held", "ordered", "sold", "refunded"}));
    const QJsonObject told = timeline(1);
    QCOMPARE(told["label"].toString(), QStringLiteral("Stalls A 2"));
    const QJsonArray events = told["events"].toArray();
    QCOMPARE(events[0]["by"].toString(), QStringLiteral("Manager"));
    QCOMPARE(events[0]["purpose"].toString(), QStringLiteral("Press"));
    QCOMPARE(events[1]["by"].toString(), QStringLiteral("Counter"));
    QCOMPARE(events[1]["from"].toString(), QStringLiteral("127.0.0.1"));
    QCOMPARE(events[1]["hold"].toString(), given);
    QCOMPARE(events[1]["at"].toString(), m_server->clock().now().toRfc3339());
    QCOMPARE(events[5]["order"], made["order"]);
    QCOMPARE(events[5]["code"], made["code"]);
    QCOMPARE(story(0), QStringList());
}

void TimelineTest::tellsWhatRanOut()
{
    hold({1});
    order(hold({2}), 2);
    m_server->clock().advance(601'000);
    m_server->sweep();
    QCOMPARE(story(1), (QStringList{"held", "hold_expired"}));
    QCOMPARE(story(2), (QStringList{"held", "ordered", "order_expired"}));
    QVERIFY(timeline(1)["events"][1]["by"].isUndefined());
}

void TimelineTest::isOnlyForStaff()
{
    Peer buyer(m_server->url());
    QVERIFY(buyer.waitForOpen());
    QVERIFY(!buyer.login(QStringLiteral("customer")).isEmpty());
    QCOMPARE(buyer.errorName("seats.timeline", {{"show", m_server->show.toString()}, {"seat", 1}}),
        QStringLiteral("forbidden"));
}

void TimelineTest::unknownSeats()
{
    QCOMPARE(m_clerk->errorName("seats.timeline", {{"show", m_server->show.toString()}, {"seat", 16}}),
        QStringLiteral("seats_unknown"));
    QCOMPARE(m_clerk->errorName("seats.timeline", {{"show", "999"}, {"seat", 1}}),
        QStringLiteral("show_not_found"));
}

void TimelineTest::cannotBeRewritten()
{
    hold({1});
    for (const char *sql :
        {"DELETE FROM seat_history", "UPDATE seat_history SET what = '{9}'", "TRUNCATE seat_history"})
        QVERIFY_EXCEPTION_THROWN(m_server->data().exec(sql), pqxx::sql_error);
    QCOMPARE(story(1), QStringList{"held"});
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "test_timeline.moc"
