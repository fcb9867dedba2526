// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/gateway.h"
#include "tests/server/gateway/peer.h"
#include "tests/support/testserver.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebSocketHandshakeOptions>

using namespace parterre;
using namespace parterre::test;

class GatewayTest : public QObject {
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;

    QJsonObject holdParams(std::initializer_list<int> numbers, const QString &key = newKey()) const
    {
        return {{QStringLiteral("show"), m_server->show.toString()},
            {QStringLiteral("seats"), seats(numbers)}, {QStringLiteral("key"), key}};
    }
    std::unique_ptr<Peer> connected(const QString &user = {}, protocol::Form form = protocol::Form::Json)
    {
        auto peer = std::make_unique<Peer>(m_server->url(), form);
        if (!peer->waitForOpen())
            qFatal("cannot connect");
        if (!user.isEmpty() && peer->login(user).isEmpty())
            qFatal("cannot sign in");
        return peer;
    }
    QJsonObject orderParams(const QJsonObject &hold) const
    {
        QJsonArray tickets;
        for (const QJsonValue &seat : hold[u"seats"].toArray())
            tickets.append(QJsonObject{
                {QStringLiteral("seat"), seat}, {QStringLiteral("ticket_type"), m_server->adult.toString()}});
        return {{QStringLiteral("hold"), hold[u"hold"]}, {QStringLiteral("tickets"), tickets},
            {QStringLiteral("key"), newKey()}};
    }
    static QJsonObject cash(const QJsonObject &order, int amount)
    {
        const QJsonObject tender{
            {QStringLiteral("kind"), QStringLiteral("cash")}, {QStringLiteral("amount"), amount}};
        return {{QStringLiteral("order"), order[u"order"]}, {QStringLiteral("tenders"), QJsonArray{tender}},
            {QStringLiteral("key"), newKey()}};
    }
    qint64 waitingForLocks() const
    {
        return m_server->data().number("SELECT count(*) FROM pg_stat_activity WHERE datname = "
                                       "current_database() AND wait_event_type = 'Lock'");
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<TestServer>(m_cluster); }
    void cleanup() { m_server.reset(); }

    void agreesOnTheSubprotocol()
    {
        QWebSocket socket;
        QWebSocketHandshakeOptions options;
        options.setSubprotocols({QStringLiteral("other.v9"), QStringLiteral("parterre.v1")});
        socket.open(m_server->url(), options);
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        QCOMPARE(socket.subprotocol(), QStringLiteral("parterre.v1"));
    }

    void sellsASeat_data()
    {
        QTest::addColumn<protocol::Form>("form");
        QTest::newRow("json") << protocol::Form::Json;
        QTest::newRow("cbor") << protocol::Form::Cbor;
    }
    void sellsASeat()
    {
        QFETCH(protocol::Form, form);
        const auto desk = connected(QStringLiteral("counter"), form);
        const QJsonObject hold = desk->result(QStringLiteral("seats.hold"), holdParams({1, 2}));
        QCOMPARE(hold[u"seats"].toArray(), seats({1, 2}));
        const QJsonObject order = desk->result(QStringLiteral("orders.create"), orderParams(hold));
        QCOMPARE(order[u"total"].toInt(), 2 * 2500 + 100);
        QCOMPARE(order[u"status"].toString(), QStringLiteral("pending"));
        const QJsonObject paid = desk->result(QStringLiteral("orders.pay"), cash(order, 6000));
        QCOMPARE(paid[u"status"].toString(), QStringLiteral("paid"));
        QCOMPARE(paid[u"change"].toInt(), 900);
        QCOMPARE(paid[u"tickets"].toArray().size(), 2);
        const QJsonObject one{{QStringLiteral("order"), order[u"order"]}};
        QCOMPARE(desk->result(QStringLiteral("orders.get"), one)[u"payments"], paid[u"payments"]);
        const QJsonObject code{{QStringLiteral("text"), order[u"code"]}};
        const QJsonArray found = desk->result(QStringLiteral("orders.find"), code)[u"orders"].toArray();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][u"payments"], paid[u"payments"]);
        QCOMPARE(paid[u"payments"].toArray().size(), 1);

        const auto door = connected(QStringLiteral("door"), form);
        const QJsonObject ticket{{QStringLiteral("code"), paid[u"tickets"].toArray()[0][u"code"]}};
        QCOMPARE(door->result(QStringLiteral("tickets.admit"), ticket)[u"result"].toString(),
            QStringLiteral("admitted"));
        QCOMPARE(door->result(QStringLiteral("tickets.admit"), ticket)[u"result"].toString(),
            QStringLiteral("already_used"));
        const QJsonObject render{
            {QStringLiteral("order"), order[u"order"]}, {QStringLiteral("format"), QStringLiteral("fgl")}};
        QVERIFY(!desk->call(QStringLiteral("tickets.render"), render).isEmpty());
    }

    void newsForNobodyCountsAsDelivered()
    {
        const auto desk = connected(QStringLiteral("manager"));
        const auto sell = [&](int seat, const QString &email) {
            const QJsonObject hold = desk->result(QStringLiteral("seats.hold"), holdParams({seat}));
            QJsonObject params = orderParams(hold);
            if (!email.isNull())
                params[u"customer"] = QJsonObject{{QStringLiteral("email"), email}};
            const QJsonObject order = desk->result(QStringLiteral("orders.create"), params);
            return desk->result(QStringLiteral("orders.pay"), cash(order, 2600));
        };
        sell(1, QStringLiteral("kim@example.org"));
        const QJsonObject anonymous = sell(2, {});
        const QJsonObject refund{
            {QStringLiteral("order"), anonymous[u"order"]}, {QStringLiteral("key"), newKey()}};
        QVERIFY(!desk->result(QStringLiteral("orders.cancel"), refund).isEmpty());
        test::TestDatabase &data = m_server->data();
        QCOMPARE(data.number("SELECT count(*) FROM outbox"), 3);
        QCOMPARE(data.number("SELECT count(*) FROM outbox JOIN \"order\" USING (order_id) "
                             "WHERE outbox.delivered_at = outbox.created_at AND customer_email IS NULL"),
            2);
        QCOMPARE(data.number("SELECT count(*) FROM outbox WHERE delivered_at = created_at"), 2);
    }

    void aSeatThatIsTakenInTheSameBatchIsNotPaidFor()
    {
        const auto desk = connected(QStringLiteral("counter"));
        const QJsonObject order = desk->result(QStringLiteral("orders.create"),
            orderParams(desk->result(QStringLiteral("seats.hold"), holdParams({1}))));
        m_server->clock().advance(20 * 60'000); // it has run out, and nobody has swept

        // Behind a batch that waits for this lock, the next ones are one batch.
        pqxx::connection other(m_server->data().url().toStdString());
        pqxx::work lock(other);
        lock.exec("SELECT FROM inventory FOR UPDATE");
        const int first = desk->send(QStringLiteral("seats.hold"), holdParams({9}));
        QTRY_COMPARE_WITH_TIMEOUT(waitingForLocks(), 1, 20'000);
        const int pay = desk->send(QStringLiteral("orders.pay"), cash(order, 2600));
        const int hold = desk->send(QStringLiteral("seats.hold"), holdParams({1}));
        // Answered from memory, after those have been read.
        QVERIFY(
            !desk->result(QStringLiteral("shows.get"), {{QStringLiteral("show"), m_server->show.toString()}})
                 .isEmpty());
        lock.commit();
        QVERIFY(desk->waitFor(first).contains(u"result"));
        QVERIFY(desk->waitFor(hold).contains(u"result"));
        QCOMPARE(desk->waitFor(pay)[u"error"][u"data"][u"name"].toString(), QStringLiteral("order_expired"));
        QCOMPARE(m_server->data().number("SELECT count(*) FROM ticket"), 0);
    }

    void whoIsBeingLetInIsNotRefunded()
    {
        const auto boss = connected(QStringLiteral("manager"));
        const QJsonObject hold = boss->result(QStringLiteral("seats.hold"), holdParams({1}));
        const QJsonObject order = boss->result(QStringLiteral("orders.create"), orderParams(hold));
        QVERIFY(!boss->result(QStringLiteral("orders.pay"), cash(order, 2600)).isEmpty());

        pqxx::connection door(m_server->data().url().toStdString());
        pqxx::work admission(door);
        admission.exec("UPDATE ticket SET admitted_at = now() WHERE void_at IS NULL AND admitted_at IS NULL");
        const int id = boss->send(QStringLiteral("orders.cancel"),
            {{QStringLiteral("order"), order[u"order"]}, {QStringLiteral("key"), newKey()}});
        QTRY_COMPARE_WITH_TIMEOUT(waitingForLocks(), 1, 20'000);
        admission.commit();
        QVERIFY(boss->waitFor(id).contains(u"error"));
        QCOMPARE(m_server->data().number("SELECT count(*) FROM ticket WHERE void_at IS NOT NULL"), 0);
        QCOMPARE(m_server->data().number("SELECT count(*) FROM claim WHERE state = 2"), 1);
    }

    void aForeignLockDoesNotStopTheSaleForEver()
    {
        const auto desk = connected(QStringLiteral("counter"));
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams({1})).isEmpty());
        pqxx::connection somebody(m_server->data().url().toStdString());
        pqxx::work forgotten(somebody);
        forgotten.exec("SELECT FROM inventory FOR UPDATE");
        QCOMPARE(
            desk->errorName(QStringLiteral("seats.hold"), holdParams({2})), QStringLiteral("overloaded"));
        forgotten.abort();
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams({2})).isEmpty());
    }

    void aLongAnswerReachesWhoReadsIt()
    {
        const auto desk = connected();
        constexpr int longerThanTheLimit = 12'000'000;
        m_server->data().exec("UPDATE event SET description = repeat('x', 12000000)");
        const QJsonObject event = desk->result(
            QStringLiteral("events.get"), {{QStringLiteral("event"), m_server->event.toString()}});
        QCOMPARE(event[u"description"].toString().size(), longerThanTheLimit);
        QVERIFY(
            !desk->result(QStringLiteral("shows.get"), {{QStringLiteral("show"), m_server->show.toString()}})
                 .isEmpty());
    }

    void saysWhichSeatsAreGone()
    {
        const auto first = connected(QStringLiteral("counter"));
        const auto second = connected(QStringLiteral("counter2"));
        QVERIFY(!first->result(QStringLiteral("seats.hold"), holdParams({0, 1, 7})).isEmpty());
        const QJsonObject error = second->errorData(QStringLiteral("seats.hold"), holdParams({1, 2, 7}));
        QCOMPARE(error[u"name"].toString(), QStringLiteral("seats_unavailable"));
        QCOMPARE(error[u"seats"].toArray(), seats({1, 7}));
        QVERIFY(!second->result(QStringLiteral("seats.hold"), holdParams({2}))
                     .isEmpty()); // all or none: 2 was free
    }

    void theSameKeyGetsTheSameAnswer()
    {
        const auto desk = connected(QStringLiteral("counter"));
        const QString key = newKey();
        const QJsonObject first = desk->result(QStringLiteral("seats.hold"), holdParams({3}, key));
        QCOMPARE(desk->result(QStringLiteral("seats.hold"), holdParams({3}, key)), first);
        QCOMPARE(desk->errorName(QStringLiteral("seats.hold"), holdParams({4}, key)),
            QStringLiteral("key_reused"));
    }

    void anotherDesksHoldIsNotOurs()
    {
        const auto first = connected(QStringLiteral("counter"));
        const auto second = connected(QStringLiteral("counter2"));
        const QJsonObject hold = first->result(QStringLiteral("seats.hold"), holdParams({3}));
        const QJsonObject params{{QStringLiteral("hold"), hold[u"hold"]}};
        QCOMPARE(second->errorName(QStringLiteral("seats.extend"), params), QStringLiteral("hold_not_yours"));
        QCOMPARE(
            second->errorName(QStringLiteral("seats.release"), params), QStringLiteral("hold_not_yours"));
        QCOMPARE(second->errorName(QStringLiteral("orders.create"), orderParams(hold)),
            QStringLiteral("hold_not_yours"));
    }

    void aHoldRunsOut()
    {
        const auto first = connected(QStringLiteral("counter"));
        const auto second = connected(QStringLiteral("counter2"));
        const QJsonObject hold = first->result(QStringLiteral("seats.hold"), holdParams({3}));
        m_server->clock().advance(601'000);
        QCOMPARE(first->errorName(QStringLiteral("orders.create"), orderParams(hold)),
            QStringLiteral("hold_expired"));
        QVERIFY(!second->result(QStringLiteral("seats.hold"), holdParams({3})).isEmpty());
        QVERIFY(first->result(QStringLiteral("seats.holds"))[u"holds"].toArray().isEmpty());
    }

    void saysWhatCannotBeSold()
    {
        const auto desk = connected(QStringLiteral("counter"));
        QJsonObject closed = holdParams({3});
        closed[QStringLiteral("show")] = m_server->closedShow.toString();
        QCOMPARE(desk->errorName(QStringLiteral("seats.hold"), closed), QStringLiteral("not_on_sale"));
        QJsonObject unknown = holdParams({3});
        unknown[QStringLiteral("show")] = QStringLiteral("999999");
        QCOMPARE(desk->errorName(QStringLiteral("seats.hold"), unknown), QStringLiteral("show_not_found"));
        const QJsonObject error = desk->errorData(QStringLiteral("seats.hold"), holdParams({3, 16, 500}));
        QCOMPARE(error[u"name"].toString(), QStringLiteral("seats_unknown"));
        QCOMPARE(error[u"seats"].toArray(), seats({16, 500}));
    }

    void eachRoleHasItsRights_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *user, const char *method, const char *error) {
            QTest::addRow("%s %s", user, method)
                << QString::fromLatin1(user) << QString::fromLatin1(method) << QString::fromLatin1(error);
        };
        // Who has the right gets as far as their empty parameters.
        row("", "seats.hold", "unauthenticated");
        row("", "session.logout", "unauthenticated");
        row("", "shows.get", "invalid_params");
        row("customer", "seats.hold", "invalid_params");
        row("customer", "orders.pay", "forbidden");
        row("customer", "tickets.admit", "forbidden");
        row("door", "seats.hold", "forbidden");
        row("door", "tickets.admit", "invalid_params");
        row("venue", "seats.hold", "forbidden");
        row("counter", "orders.pay", "invalid_params");
        row("manager", "orders.pay", "invalid_params");
        row("owner", "tickets.admit", "invalid_params");
    }
    void eachRoleHasItsRights()
    {
        QFETCH(QString, user);
        QFETCH(QString, method);
        const auto peer = connected(user);
        QTEST(peer->errorName(method), "error");
    }

    void aSessionIsTakenUpAgainWithItsHolds()
    {
        auto desk = std::make_unique<Peer>(m_server->url());
        QVERIFY(desk->waitForOpen());
        const QString token = desk->login(QStringLiteral("counter"));
        const QJsonObject hold = desk->result(QStringLiteral("seats.hold"), holdParams({3, 4}));
        desk.reset();
        m_server->restartGateway();

        const auto again = connected();
        QCOMPARE(again->errorName(QStringLiteral("seats.holds")), QStringLiteral("unauthenticated"));
        const QJsonObject session =
            again->result(QStringLiteral("session.resume"), {{QStringLiteral("token"), token}});
        QCOMPARE(session[u"role"].toString(), QStringLiteral("counter"));
        QCOMPARE(again->result(QStringLiteral("seats.holds"))[u"holds"].toArray(), QJsonArray{hold});
        QVERIFY(!again->result(QStringLiteral("orders.create"), orderParams(hold)).isEmpty());
    }

    void logoutSignsOutEverywhere()
    {
        const auto desk = connected();
        const QString token = desk->login(QStringLiteral("counter"));
        const auto other = connected();
        QVERIFY(
            !other->result(QStringLiteral("session.resume"), {{QStringLiteral("token"), token}}).isEmpty());
        QVERIFY(desk->call(QStringLiteral("session.logout")).contains(u"result"));
        QCOMPARE(desk->errorName(QStringLiteral("seats.holds")), QStringLiteral("unauthenticated"));
        QCOMPARE(other->errorName(QStringLiteral("seats.holds")), QStringLiteral("unauthenticated"));
        QCOMPARE(other->errorName(QStringLiteral("session.resume"), {{QStringLiteral("token"), token}}),
            QStringLiteral("session_expired"));
    }

    void sessionsEndOnOpenConnectionsToo()
    {
        const auto used = connected(QStringLiteral("counter"));
        const auto unused = connected(QStringLiteral("counter2"));
        constexpr qint64 elevenHoursMs = 11 * 3'600'000;
        m_server->clock().advance(elevenHoursMs);
        QVERIFY(used->call(QStringLiteral("seats.holds")).contains(u"result"));
        m_server->clock().advance(elevenHoursMs);
        QVERIFY(used->call(QStringLiteral("seats.holds")).contains(u"result"));
        QCOMPARE(unused->errorName(QStringLiteral("seats.holds")), QStringLiteral("session_expired"));
        QCOMPARE(unused->errorName(QStringLiteral("events.search")), QStringLiteral("session_expired"));
        QVERIFY(!unused->login(QStringLiteral("counter2")).isEmpty());
        QVERIFY(unused->call(QStringLiteral("seats.holds")).contains(u"result"));
    }

    void disabledAccountsAreNoticedOnOpenConnections()
    {
        const auto desk = connected(QStringLiteral("counter"));
        m_server->data().exec("UPDATE account SET disabled_at = now() WHERE user_name = 'counter'");
        m_server->clock().advance(5 * 60'000);
        QCOMPARE(desk->errorName(QStringLiteral("seats.holds")), QStringLiteral("session_expired"));
        QCOMPARE(desk->errorName(QStringLiteral("seats.holds")), QStringLiteral("session_expired"));
    }

    void eventsSayWhatIsFree()
    {
        const auto desk = connected(QStringLiteral("counter"));
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams({0, 1, 2})).isEmpty());
        const QJsonObject event = desk->result(
            QStringLiteral("events.get"), {{QStringLiteral("event"), m_server->event.toString()}});
        const QJsonArray shows = event[u"shows"].toArray();
        const auto show = std::ranges::find_if(shows,
            [&](const QJsonValue &value) { return value[u"show"].toString() == m_server->show.toString(); });
        QVERIFY(show != shows.end());
        QCOMPARE((*show)[u"capacity"].toInt(), 16);
        QCOMPARE((*show)[u"free"].toInt(), 13);
    }

    void manyRequestsAtOnceAreLimited()
    {
        const auto desk = connected(QStringLiteral("counter"));
        constexpr int many = 200;
        for (int i = 0; i < many; ++i)
            desk->send(QStringLiteral("seats.holds"));
        QTRY_COMPARE_WITH_TIMEOUT(desk->answers.size(), many, 20'000);
        const auto overloaded = std::ranges::count_if(desk->answers, [](const QJsonObject &answer) {
            return answer[u"error"][u"data"][u"name"].toString() == QStringLiteral("overloaded");
        });
        QVERIFY2(overloaded > 0 && overloaded <= many - 64, qPrintable(QString::number(overloaded)));
    }

    void nonsenseCountsAsRequests()
    {
        TestServer::Options options;
        options.limits.requestsPerSecond = 0;
        options.limits.requestBurst = 2;
        m_server = std::make_unique<TestServer>(m_cluster, options);
        const auto peer = connected();
        for (int i = 0; i < 3; ++i)
            peer->sendRaw("nonsense");
        QTRY_COMPARE(peer->answers.size(), 3);
        const auto name = [&](int i) { return peer->answers[i][u"error"][u"data"][u"name"].toString(); };
        QCOMPARE(name(0), QStringLiteral("parse_error"));
        QCOMPARE(name(1), QStringLiteral("parse_error"));
        QCOMPARE(name(2), QStringLiteral("overloaded"));
    }

    void aBrokenConnectionLeavesNothingHalfDone()
    {
        auto desk = connected(QStringLiteral("counter"));
        const QString key = newKey();
        desk->send(QStringLiteral("seats.hold"), holdParams({3, 4}, key));
        desk->socket().flush();
        desk->socket().abort();
        desk.reset();
        const auto other = connected(QStringLiteral("counter2"));
        // Whichever way it went, it went for both seats.
        const auto held = [&] {
            return m_server->data().number("SELECT count(*) FROM claim WHERE state = 1");
        };
        const auto holds = m_server->data().number("SELECT count(*) FROM hold");
        QVERIFY(held() == 0 || held() == 2);
        QCOMPARE(held(), holds * 2);
    }

    void drainsPolitely()
    {
        const auto desk = connected(QStringLiteral("counter"));
        QSignalSpy drained(&m_server->gateway(), &Gateway::drained);
        const int id = desk->send(QStringLiteral("seats.hold"), holdParams({3}));
        const auto arrived = [&] { return m_server->data().number("SELECT count(*) FROM hold") == 1; };
        QTRY_VERIFY(arrived());
        m_server->gateway().drain();
        QVERIFY(desk->waitFor(id).contains(u"result"));
        QTRY_COMPARE(drained.count(), 1);
        QTRY_COMPARE(desk->socket().state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(desk->socket().closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
        Peer late(m_server->url());
        QTRY_COMPARE(late.socket().state(), QAbstractSocket::UnconnectedState);
    }
};

QTEST_GUILESS_MAIN(GatewayTest)
#include "test_gateway.moc"
