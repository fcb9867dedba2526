// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/gateway/peer.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QTest>

using namespace parterre;
using namespace parterre::test;

namespace {

constexpr qint64 minuteMs = 60'000;

QList<int> numbersOf(const QJsonValue &array)
{
    QList<int> numbers;
    for (const QJsonValue &one : array.toArray())
        numbers.append(one.toInt());
    return numbers;
}

} // namespace

/// Seats that are kept for a purpose, as desks speak of them.
class AllocationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aBlockedSeatIsSoldOnlyOutOfItsAllocation();
    void theHoldCodeSaysWhoMaySell();
    void onlyManagersKeepSeats();
    void aReleasedSeatGoesBackToItsAllocation();
    void aHoldThatRunsOutGoesBackToItsAllocation();
    void aRefundedSeatGoesBackToItsAllocation();
    void endingGivesEverythingUp();
    void someSeatsAreGivenUp();
    void itEndsBeforeTheShow();
    void itEndsAtItsTime();
    void placesOfAnArea();
    void theBestOfAnAllocation();
    void allOrNone();
    void aRepetitionKeepsOnce();
    void badRequests_data();
    void badRequests();
    void holdCodes();

private:
    QJsonObject keep(std::initializer_list<int> numbers, QJsonObject more = {});
    QJsonObject holdParams(std::initializer_list<int> numbers, const QString &allocation = {});
    QByteArray states();
    int stateOf(int seat) { return states().at(seat); }
    QList<int> blockedOf(const QString &allocation);
    QString sell(const QString &hold, int seat);

    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Peer> m_manager;
    std::unique_ptr<Peer> m_clerk;
};

void AllocationsTest::init()
{
    m_server = std::make_unique<TestServer>(m_cluster);
    for (auto *peer : {&m_manager, &m_clerk}) {
        *peer = std::make_unique<Peer>(m_server->url());
        QVERIFY((*peer)->waitForOpen());
    }
    QVERIFY(!m_manager->login(QStringLiteral("manager")).isEmpty());
    QVERIFY(!m_clerk->login(QStringLiteral("counter")).isEmpty());
}

void AllocationsTest::cleanup()
{
    m_clerk.reset();
    m_manager.reset();
    m_server.reset();
}

QJsonObject AllocationsTest::keep(std::initializer_list<int> numbers, QJsonObject more)
{
    more["show"] = m_server->show.toString();
    if (!more.contains("letter"))
        more["letter"] = "A";
    if (!more.contains("purpose"))
        more["purpose"] = "Press";
    if (!more.contains("key"))
        more["key"] = newKey();
    if (numbers.size() > 0)
        more["seats"] = seats(numbers);
    return m_manager->result("allocations.create", more);
}

QJsonObject AllocationsTest::holdParams(std::initializer_list<int> numbers, const QString &allocation)
{
    QJsonObject params{{"show", m_server->show.toString()}, {"seats", seats(numbers)}, {"key", newKey()}};
    if (!allocation.isEmpty())
        params["allocation"] = allocation;
    return params;
}

QByteArray AllocationsTest::states()
{
    const QJsonObject answer = m_clerk->result("seats.states", {{"show", m_server->show.toString()}});
    return QByteArray::fromBase64(answer["states"].toString().toLatin1());
}

QList<int> AllocationsTest::blockedOf(const QString &allocation)
{
    const QJsonObject list = m_manager->result("allocations.list", {{"show", m_server->show.toString()}});
    for (const QJsonValue &one : list["allocations"].toArray()) {
        if (one["allocation"].toString() == allocation)
            return numbersOf(one["seats"]);
    }
    return {-1};
}

QString AllocationsTest::sell(const QString &hold, int seat)
{
    const QJsonObject order = m_clerk->result("orders.create",
        {{"hold", hold}, {"key", newKey()},
            {"tickets",
                QJsonArray{QJsonObject{{"seat", seat}, {"ticket_type", m_server->adult.toString()}}}}});
    const QJsonObject paid = m_clerk->result("orders.pay",
        {{"order", order["order"]}, {"key", newKey()},
            {"tenders", QJsonArray{QJsonObject{{"kind", "cash"}, {"amount", order["total"]}}}}});
    return paid["status"].toString() == u"paid" ? paid["order"].toString() : QString();
}

void AllocationsTest::aBlockedSeatIsSoldOnlyOutOfItsAllocation()
{
    const QJsonObject kept = keep({1, 2}, {{"owner", "Ms Winter"}, {"reason", "Premiere"}});
    const QString id = kept["allocation"].toString();
    QVERIFY(!id.isEmpty());
    QCOMPARE(numbersOf(kept["seats"]), (QList<int>{1, 2}));
    QCOMPARE(kept["owner"].toString(), u"Ms Winter"_qs);
    QCOMPARE(kept["code"]["letter"].toString(), u"A"_qs);
    QCOMPARE(states().left(4), QByteArray("\0\3\3\0", 4));

    const QJsonObject refused = m_clerk->errorData("seats.hold", holdParams({0, 1}));
    QCOMPARE(refused["name"].toString(), u"seats_unavailable"_qs);
    QCOMPARE(numbersOf(refused["seats"]), QList<int>{1});
    const QJsonObject hold = m_clerk->result("seats.hold", holdParams({0, 1}, id));
    QCOMPARE(numbersOf(hold["seats"]), (QList<int>{0, 1}));
    QCOMPARE(states().left(4), QByteArray("\1\1\3\0", 4));
    QCOMPARE(blockedOf(id), QList<int>{2});
}

void AllocationsTest::theHoldCodeSaysWhoMaySell()
{
    const QString id = keep({1}, {{"letter", "H"}})["allocation"].toString();
    QCOMPARE(m_clerk->errorName("seats.hold", holdParams({1}, id)), u"forbidden"_qs);
    QVERIFY(!m_manager->result("seats.hold", holdParams({1}, id)).isEmpty());
    const QJsonObject list = m_clerk->result("allocations.list", {{"show", m_server->show.toString()}});
    QCOMPARE(list["allocations"][0]["may_sell"].toBool(), false);
    QCOMPARE(list["allocations"][0]["given"].toInt(), 1);
}

void AllocationsTest::onlyManagersKeepSeats()
{
    const QJsonObject params{{"show", m_server->show.toString()}, {"letter", "A"}, {"purpose", "Press"},
        {"seats", seats({1})}, {"key", newKey()}};
    QCOMPARE(m_clerk->errorName("allocations.create", params), u"forbidden"_qs);
}

void AllocationsTest::aReleasedSeatGoesBackToItsAllocation()
{
    const QString id = keep({1})["allocation"].toString();
    const QJsonObject hold = m_clerk->result("seats.hold", holdParams({0, 1}, id));
    m_clerk->result("seats.release", {{"hold", hold["hold"]}});
    QCOMPARE(states().left(2), QByteArray("\0\3", 2));
    QCOMPARE(blockedOf(id), QList<int>{1});
}

void AllocationsTest::aHoldThatRunsOutGoesBackToItsAllocation()
{
    const QString id = keep({1})["allocation"].toString();
    QVERIFY(!m_clerk->result("seats.hold", holdParams({1}, id)).isEmpty());
    m_server->clock().advance(11 * minuteMs);
    // Before anything was swept: nobody gets it but out of its allocation.
    QCOMPARE(m_clerk->errorName("seats.hold", holdParams({1})), u"seats_unavailable"_qs);
    m_server->sweep();
    QCOMPARE(stateOf(1), 3);
    QVERIFY(!m_clerk->result("seats.hold", holdParams({1}, id)).isEmpty());
}

void AllocationsTest::aRefundedSeatGoesBackToItsAllocation()
{
    const QString id = keep({1})["allocation"].toString();
    const QJsonObject hold = m_clerk->result("seats.hold", holdParams({1}, id));
    const QString order = sell(hold["hold"].toString(), 1);
    QCOMPARE(stateOf(1), 2);
    m_clerk->result("orders.cancel", {{"order", order}, {"key", newKey()}});
    QCOMPARE(stateOf(1), 3);
    QCOMPARE(blockedOf(id), QList<int>{1});
}

void AllocationsTest::endingGivesEverythingUp()
{
    const QString id = keep({1, 2})["allocation"].toString();
    const QJsonObject hold = m_clerk->result("seats.hold", holdParams({1}, id));
    m_manager->result("allocations.release", {{"allocation", id}, {"key", newKey()}});
    QCOMPARE(states().left(4), QByteArray("\0\1\0\0", 4));
    QCOMPARE(blockedOf(id), QList<int>{-1}); // no longer listed
    m_clerk->result("seats.release", {{"hold", hold["hold"]}});
    QCOMPARE(stateOf(1), 0); // there is nothing to go back to
    QCOMPARE(m_clerk->errorName("seats.hold", holdParams({2}, id)), u"allocation_not_found"_qs);
}

void AllocationsTest::someSeatsAreGivenUp()
{
    const QString id = keep({1, 2, 3})["allocation"].toString();
    const QJsonObject left = m_manager->result(
        "allocations.release", {{"allocation", id}, {"seats", seats({3, 1})}, {"key", newKey()}});
    QCOMPARE(numbersOf(left["seats"]), QList<int>{2});
    QCOMPARE(states().left(4), QByteArray("\0\0\3\0", 4));
    const QJsonObject refused = m_manager->errorData(
        "allocations.release", {{"allocation", id}, {"seats", seats({1, 2})}, {"key", newKey()}});
    QCOMPARE(refused["name"].toString(), u"seats_unavailable"_qs);
    QCOMPARE(numbersOf(refused["seats"]), QList<int>{1});
    QCOMPARE(stateOf(2), 3);
    m_manager->result("allocations.add", {{"allocation", id}, {"seats", seats({4})}, {"key", newKey()}});
    QCOMPARE(blockedOf(id), (QList<int>{2, 4}));
}

void AllocationsTest::itEndsBeforeTheShow()
{
    // The show starts in two hours.
    const QJsonObject kept = keep({1}, {{"release_minutes", 30}});
    QVERIFY(!kept["release_at"].toString().isEmpty());
    m_server->clock().advance(89 * minuteMs);
    m_server->sweep();
    QCOMPARE(stateOf(1), 3);
    m_server->clock().advance(2 * minuteMs);
    m_server->sweep();
    QCOMPARE(stateOf(1), 0);
}

void AllocationsTest::itEndsAtItsTime()
{
    const Timestamp soon = m_server->clock().now() + 10 * minuteMs;
    const QString id =
        keep({1}, {{"release_minutes", 30}, {"expires_at", soon.toRfc3339()}})["allocation"].toString();
    m_server->clock().advance(11 * minuteMs);
    m_server->sweep();
    QCOMPARE(stateOf(1), 0);
    QCOMPARE(m_clerk->errorName("seats.hold", holdParams({1}, id)), u"allocation_not_found"_qs);
}

void AllocationsTest::placesOfAnArea()
{
    QVERIFY(!m_clerk->result("seats.hold", holdParams({6, 7})).isEmpty());
    const QJsonObject kept = keep({}, {{"area", "Floor"}, {"quantity", 3}});
    QCOMPARE(numbersOf(kept["seats"]), (QList<int>{8, 9, 10}));
    QJsonObject more{
        {"allocation", kept["allocation"]}, {"area", "floor"}, {"quantity", 6}, {"key", newKey()}};
    QCOMPARE(m_manager->errorName("allocations.add", more), u"not_enough_seats"_qs);
    more["quantity"] = 5;
    more["key"] = newKey();
    QCOMPARE(numbersOf(m_manager->result("allocations.add", more)["seats"]).size(), 8);
}

void AllocationsTest::theBestOfAnAllocation()
{
    const QString id = keep({3, 4})["allocation"].toString();
    QJsonObject wish{
        {"show", m_server->show.toString()}, {"quantity", 2}, {"allocation", id}, {"key", newKey()}};
    QCOMPARE(numbersOf(m_clerk->result("seats.best", wish)["seats"]), (QList<int>{3, 4}));
    wish["key"] = newKey();
    QCOMPARE(m_clerk->errorName("seats.best", wish), u"not_enough_seats"_qs);
}

void AllocationsTest::allOrNone()
{
    QVERIFY(!m_clerk->result("seats.hold", holdParams({2})).isEmpty());
    const QJsonObject refused = m_manager->errorData("allocations.create",
        {{"show", m_server->show.toString()}, {"letter", "A"}, {"purpose", "Press"}, {"seats", seats({1, 2})},
            {"key", newKey()}});
    QCOMPARE(refused["name"].toString(), u"seats_unavailable"_qs);
    QCOMPARE(numbersOf(refused["seats"]), QList<int>{2});
    QCOMPARE(stateOf(1), 0);
    QCOMPARE(m_server->data().number("SELECT count(*) FROM allocation"), 0);
}

void AllocationsTest::aRepetitionKeepsOnce()
{
    const QString key = newKey();
    const QJsonObject first = keep({1}, {{"key", key}});
    QCOMPARE(keep({1}, {{"key", key}}), first);
    QCOMPARE(m_server->data().number("SELECT count(*) FROM allocation"), 1);
}

void AllocationsTest::badRequests_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("name");
    QTest::newRow("no seats at all") << QJsonObject{{"seats", QJsonValue::Null}} << "invalid_params";
    QTest::newRow("an empty list") << QJsonObject{{"seats", QJsonArray{}}} << "invalid_params";
    QTest::newRow("seats and an area") << QJsonObject{{"area", "Floor"}, {"quantity", 1}} << "invalid_params";
    QTest::newRow("an area without a quantity")
        << QJsonObject{{"seats", QJsonValue::Undefined}, {"area", "Floor"}} << "invalid_params";
    QTest::newRow("a seat twice") << QJsonObject{{"seats", seats({1, 1})}} << "invalid_params";
    QTest::newRow("an unknown seat") << QJsonObject{{"seats", seats({99})}} << "seats_unknown";
    QTest::newRow("an unknown code") << QJsonObject{{"letter", "Q"}} << "hold_code_not_found";
    QTest::newRow("an unknown show") << QJsonObject{{"show", "999"}} << "show_not_found";
    QTest::newRow("over before it began") << QJsonObject{{"release_minutes", 10'000}} << "invalid_params";
    QTest::newRow("a negative time") << QJsonObject{{"release_minutes", -1}} << "invalid_params";
}

void AllocationsTest::badRequests()
{
    QFETCH(QJsonObject, change);
    QFETCH(QString, name);
    QJsonObject params{{"show", m_server->show.toString()}, {"letter", "A"}, {"purpose", "Press"},
        {"seats", seats({1})}, {"key", newKey()}};
    for (auto it = change.begin(); it != change.end(); ++it)
        params[it.key()] = it.value();
    QCOMPARE(m_manager->errorName("allocations.create", params), name);
}

void AllocationsTest::holdCodes()
{
    const QJsonObject before = m_clerk->result("hold_codes.list");
    QCOMPARE(before["codes"].toArray().size(), 4);
    const QJsonObject code{{"letter", "T"}, {"name", "Technicians"}, {"color", "#d55e00"},
        {"sellers", QJsonArray{"counter", "manager"}}};
    QCOMPARE(m_manager->result("hold_codes.put", code)["color"].toString(), u"#D55E00"_qs);
    QCOMPARE(m_clerk->errorName("hold_codes.put", code), u"forbidden"_qs);
    QJsonObject wrong = code;
    wrong["color"] = "#nothex";
    QCOMPARE(m_manager->errorName("hold_codes.put", wrong), u"invalid_params"_qs);
    wrong = code;
    wrong["letter"] = "t";
    QCOMPARE(m_manager->errorName("hold_codes.put", wrong), u"invalid_params"_qs);
    const QString id = keep({1}, {{"letter", "T"}})["allocation"].toString();
    QVERIFY(!m_clerk->result("seats.hold", holdParams({1}, id)).isEmpty());
}

QTEST_GUILESS_MAIN(AllocationsTest)
#include "test_allocations.moc"
