// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/gateway/peer.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QTest>

using namespace parterre;
using namespace parterre::test;

/// What a session may hold, by its channel, and what becomes of lists of seats that make no sense.
class LimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void seatsOfAHold();
    void holdsOfASession();
    void aHoldThatIsOverCountsNoMore();
    void holdTime();
    void extensions();
    void joiningDoesNotOutliveTheExtensions();
    void showsGetTellsTheCallersLimits();
    void badSeatLists_data();
    void badSeatLists();
    void aSeatListInAnyOrder();
    void sixtyThousandSeats();
    void showsThatAreOver();
    void extendingWhatIsOver();
    void idsThatAreNone_data();
    void idsThatAreNone();

private:
    QJsonObject hold(std::initializer_list<int> numbers)
    {
        return {{"show", m_server->show.toString()}, {"seats", seats(numbers)}, {"key", newKey()}};
    }
    static void isLimit(const QJsonObject &error, const char *which, int limit)
    {
        QCOMPARE(error["name"].toString(), QStringLiteral("limit_reached"));
        QCOMPARE(error["reason"].toString(), QString::fromLatin1(which));
        QCOMPARE(error["limit"].toInt(), limit);
    }

    TestCluster m_cluster;
    TestServer::Options m_options;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Peer> m_clerk;
    std::unique_ptr<Peer> m_buyer;
};

void LimitsTest::initTestCase()
{
    m_options.sale.counter = {4, 3, 600, 2};
    m_options.sale.web = {2, 1, 300, 1};
}

void LimitsTest::init()
{
    m_server = std::make_unique<TestServer>(m_cluster, m_options);
    for (auto *peer : {&m_clerk, &m_buyer}) {
        *peer = std::make_unique<Peer>(m_server->url());
        QVERIFY((*peer)->waitForOpen());
    }
    QVERIFY(!m_clerk->login(QStringLiteral("counter")).isEmpty());
    QVERIFY(!m_buyer->login(QStringLiteral("customer")).isEmpty());
}

void LimitsTest::cleanup()
{
    m_clerk.reset();
    m_buyer.reset();
    m_server.reset();
}

void LimitsTest::seatsOfAHold()
{
    isLimit(m_buyer->errorData("seats.hold", hold({0, 1, 2})), "seats_of_a_hold", 2);
    isLimit(m_clerk->errorData("seats.hold", hold({0, 1, 2, 3, 4})), "seats_of_a_hold", 4);
    const QJsonObject held = m_clerk->result("seats.hold", hold({0, 1, 2}));
    QJsonObject more = hold({3, 4});
    more["hold"] = held["hold"];
    isLimit(m_clerk->errorData("seats.hold", more), "seats_of_a_hold", 4);
    isLimit(m_buyer->errorData(
                "seats.best", {{"show", m_server->show.toString()}, {"quantity", 3}, {"key", newKey()}}),
        "seats_of_a_hold", 2);
}

void LimitsTest::holdsOfASession()
{
    QVERIFY(!m_buyer->result("seats.hold", hold({0})).isEmpty());
    isLimit(m_buyer->errorData("seats.hold", hold({1})), "holds_of_a_session", 1);
    // Many at once, decided in one batch or in several: no more than the limit get through.
    QList<int> asked;
    for (int seat = 1; seat < 6; ++seat)
        asked.append(m_clerk->send("seats.hold", hold({seat})));
    int granted = 0;
    for (const int id : asked)
        granted += m_clerk->waitFor(id).contains("result") ? 1 : 0;
    QCOMPARE(granted, 3);
}

void LimitsTest::aHoldThatIsOverCountsNoMore()
{
    const QJsonObject first = m_buyer->result("seats.hold", hold({0}));
    m_buyer->result("seats.release", {{"hold", first["hold"]}});
    QVERIFY(!m_buyer->result("seats.hold", hold({1})).isEmpty());
    m_server->clock().advance(301'000);
    QVERIFY(!m_buyer->result("seats.hold", hold({2})).isEmpty());
}

void LimitsTest::holdTime()
{
    const Timestamp now = m_server->clock().now();
    QCOMPARE(m_buyer->result("seats.hold", hold({0}))["expires_at"].toString(), (now + 300'000).toRfc3339());
    QCOMPARE(m_clerk->result("seats.hold", hold({1}))["expires_at"].toString(), (now + 600'000).toRfc3339());
}

void LimitsTest::extensions()
{
    const QJsonObject held = m_buyer->result("seats.hold", hold({0}));
    m_server->clock().advance(60'000);
    const QJsonObject extended = m_buyer->result("seats.extend", {{"hold", held["hold"]}});
    QCOMPARE(extended["expires_at"].toString(), (m_server->clock().now() + 300'000).toRfc3339());
    isLimit(m_buyer->errorData("seats.extend", {{"hold", held["hold"]}}), "extensions_of_a_hold", 1);
}

void LimitsTest::joiningDoesNotOutliveTheExtensions()
{
    const Timestamp begun = m_server->clock().now();
    const QJsonObject held = m_clerk->result("seats.hold", hold({0}));
    QJsonObject answer;
    for (const int seat : {1, 2, 3}) {
        m_server->clock().advance(500'000);
        QJsonObject more = hold({seat});
        more["hold"] = held["hold"];
        answer = m_clerk->result("seats.hold", more);
        QVERIFY(!answer.isEmpty());
    }
    QCOMPARE(answer["expires_at"].toString(), (begun + 1'800'000).toRfc3339());
}

void LimitsTest::showsGetTellsTheCallersLimits()
{
    const QJsonObject params{{"show", m_server->show.toString()}};
    QCOMPARE(m_clerk->result("shows.get", params)["most_seats"].toInt(), 4);
    QCOMPARE(m_buyer->result("shows.get", params)["most_seats"].toInt(), 2);
    QCOMPARE(m_buyer->result("shows.get", params)["hold_seconds"].toInt(), 300);
}

void LimitsTest::badSeatLists_data()
{
    QTest::addColumn<QJsonArray>("list");
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QJsonArray{} << "invalid_params";
    QTest::newRow("a seat twice") << QJsonArray{1, 2, 1} << "invalid_params";
    QTest::newRow("negative") << QJsonArray{-1} << "seats_unknown";
    QTest::newRow("beyond the hall") << QJsonArray{16} << "seats_unknown";
    QTest::newRow("beyond all numbers") << QJsonArray{1e12} << "invalid_params";
    QTest::newRow("a fraction") << QJsonArray{1.5} << "invalid_params";
    QTest::newRow("words") << QJsonArray{"1"} << "invalid_params";
}

void LimitsTest::badSeatLists()
{
    QFETCH(QJsonArray, list);
    QFETCH(QString, name);
    QJsonObject params = hold({});
    params["seats"] = list;
    QCOMPARE(m_clerk->errorName("seats.hold", params), name);
    QVERIFY(!m_clerk->result("seats.hold", hold({0})).isEmpty());
}

void LimitsTest::aSeatListInAnyOrder()
{
    QCOMPARE(m_clerk->result("seats.hold", hold({3, 0, 2}))["seats"].toArray(), (QJsonArray{0, 2, 3}));
}

void LimitsTest::sixtyThousandSeats()
{
    QJsonArray all;
    for (int seat = 0; seat < 60'000; ++seat)
        all.append(seat);
    QJsonObject params = hold({});
    params["seats"] = all;
    QCOMPARE(m_clerk->errorName("seats.hold", params), QStringLiteral("too_large"));
    QVERIFY(!m_clerk->result("seats.hold", hold({0})).isEmpty());
}

void LimitsTest::showsThatAreOver()
{
    QJsonObject params = hold({0});
    params["show"] = m_server->closedShow.toString();
    QCOMPARE(m_clerk->errorName("seats.hold", params), QStringLiteral("not_on_sale"));
    m_server->data().exec("UPDATE show SET cancelled_at = now()");
    m_server->clock().advance(20'000); // what is known of a show is fresh for 15 s
    m_clerk->call("shows.get", {{"show", m_server->laterShow.toString()}});
    params["show"] = m_server->laterShow.toString();
    params["key"] = newKey();
    QCOMPARE(m_clerk->errorName("seats.hold", params), QStringLiteral("not_on_sale"));
}

void LimitsTest::extendingWhatIsOver()
{
    const QJsonObject held = m_clerk->result("seats.hold", hold({0}));
    m_server->clock().advance(601'000);
    QCOMPARE(m_clerk->errorName("seats.extend", {{"hold", held["hold"]}}), QStringLiteral("hold_expired"));
    m_server->sweep();
    QCOMPARE(m_clerk->errorName("seats.extend", {{"hold", held["hold"]}}), QStringLiteral("hold_expired"));
}

void LimitsTest::idsThatAreNone_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("a word") << u"hold"_qs;
    QTest::newRow("with braces") << u"{6ba7b810-9dad-11d1-80b4-00c04fd430c8}"_qs;
    QTest::newRow("SQL") << u"'; DROP TABLE hold; --"_qs;
}

void LimitsTest::idsThatAreNone()
{
    QFETCH(QString, id);
    QCOMPARE(m_clerk->errorName("seats.extend", {{"hold", id}}), QStringLiteral("invalid_params"));
    QJsonObject params = hold({0});
    params["show"] = id;
    QCOMPARE(m_clerk->errorName("seats.hold", params), QStringLiteral("invalid_params"));
}

QTEST_GUILESS_MAIN(LimitsTest)
#include "test_limits.moc"
