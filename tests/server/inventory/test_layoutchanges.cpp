// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutjson.h"
#include "common/layout/objectids.h"
#include "server/audit/audit.h"
#include "tests/server/gateway/peer.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace parterre;
using namespace parterre::test;

namespace {

QList<int> numbersOf(const QJsonValue &array)
{
    QList<int> numbers;
    for (const QJsonValue &one : array.toArray())
        numbers.append(one.toInt());
    return numbers;
}

using Edit = std::function<void(layout::Layout &)>;

/// Stalls A 1 is gone, C 1 and C 2 are new.
void rebuild(layout::Layout &hall)
{
    auto &rows = hall.sections[0].rows;
    rows[0].seats.erase(rows[0].seats.begin());
    layout::Row row;
    row.label = QStringLiteral("C");
    for (int i = 0; i < 2; ++i) {
        layout::Seat seat;
        seat.label = QString::number(i + 1);
        seat.position = QPointF(60 * i, 600);
        seat.zone = QStringLiteral("a");
        row.seats.push_back(seat);
    }
    rows.push_back(row);
}

} // namespace

/// Shows that go on to another version of their layout while they are sold, as desks speak of it.
class LayoutChangesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theShowGoesOn();
    void soldSeatsKeepTheirNumbers();
    void soldHeldAndKeptSeatsStandInTheWay();
    void aGoneSeatCannotBeHad();
    void itComesBackWithTheOldVersion();
    void watchersAreTold();
    void otherServersSellNoGoneSeat();
    void whatMovesIsSaid();
    void otherLayoutsDoNotSuit();
    void aRepetitionIsAnsweredAsBefore();
    void onlyVenueAdminsMay();
    void theShowsOfAVenue();

private:
    QString publish(const Edit &edit, const QString &name = QStringLiteral("Small hall"));
    QJsonObject params(const QString &layout, bool isChange = true);
    QJsonObject change(const QString &layout)
    {
        return m_venue->result("shows.change_layout", params(layout));
    }
    QString hold(int seat);
    QString sell(int seat);
    QString sellHeld(const QString &hold, int seat);
    int stateOf(int seat, Peer *peer = nullptr);
    QString venue();

    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Peer> m_venue;
    std::unique_ptr<Peer> m_clerk;
};

void LayoutChangesTest::init()
{
    m_server = std::make_unique<TestServer>(m_cluster);
    for (auto *peer : {&m_venue, &m_clerk}) {
        *peer = std::make_unique<Peer>(m_server->url());
        QVERIFY((*peer)->waitForOpen());
    }
    QVERIFY(!m_venue->login(QStringLiteral("venue")).isEmpty());
    QVERIFY(!m_clerk->login(QStringLiteral("counter")).isEmpty());
}

void LayoutChangesTest::cleanup()
{
    const auto report = audit::run(m_server->data().url());
    m_clerk.reset();
    m_venue.reset();
    m_server.reset();
    QVERIFY(report);
    QVERIFY2(report->count() == 0, qPrintable(report->text()));
}

QString LayoutChangesTest::venue() { return m_venue->result("venues.list")["venues"][0]["venue"].toString(); }

QString LayoutChangesTest::publish(const Edit &edit, const QString &name)
{
    const QJsonObject draft = m_venue->result("drafts.create",
        {{"venue", venue()}, {"layout", m_server->layout.toString()}, {"name", name}, {"key", newKey()}});
    const QJsonObject open = m_venue->result("drafts.open", {{"draft", draft["draft"]}});
    const QByteArray document = QByteArray::fromBase64(open["document"].toString().toLatin1());
    layout::Layout hall = layout::layoutFromJson(QJsonDocument::fromJson(document).object()).value();
    edit(hall);
    layout::ensureIds(hall);
    hall.numbers.reset(); // as the editor does
    hall.name = name;
    const QByteArray edited = QJsonDocument(layout::layoutToJson(hall)).toJson();
    const QJsonObject saved = m_venue->result("drafts.save",
        {{"draft", draft["draft"]}, {"revision", 1}, {"document", QString::fromLatin1(edited.toBase64())},
            {"key", newKey()}});
    const QJsonObject published = m_venue->result("drafts.publish",
        {{"draft", draft["draft"]}, {"revision", saved["revision"]}, {"accept_warnings", true},
            {"key", newKey()}});
    return published["layout"].toString();
}

QJsonObject LayoutChangesTest::params(const QString &layout, bool isChange)
{
    QJsonObject params{{"show", m_server->show.toString()}, {"layout", layout}};
    if (isChange)
        params["key"] = newKey();
    return params;
}

QString LayoutChangesTest::hold(int seat)
{
    return m_clerk
        ->result("seats.hold",
            {{"show", m_server->show.toString()}, {"seats", seats({seat})}, {"key", newKey()}})["hold"]
        .toString();
}

QString LayoutChangesTest::sell(int seat) { return sellHeld(hold(seat), seat); }

QString LayoutChangesTest::sellHeld(const QString &hold, int seat)
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

int LayoutChangesTest::stateOf(int seat, Peer *peer)
{
    const QJsonObject answer =
        (peer ? peer : m_clerk.get())->result("seats.states", {{"show", m_server->show.toString()}});
    const QByteArray states = QByteArray::fromBase64(answer["states"].toString().toLatin1());
    return seat < states.size() ? states.at(seat) : -1;
}

void LayoutChangesTest::theShowGoesOn()
{
    const QString second = publish(rebuild);
    QVERIFY(!second.isEmpty());
    const QJsonObject preview = m_venue->result("shows.compare_layout", params(second, false));
    QCOMPARE(preview["added"].toInt(), 2);
    QCOMPARE(preview["removed"].toInt(), 1);
    QVERIFY(numbersOf(preview["blocking"]).isEmpty());
    const QJsonObject before = m_clerk->result("shows.get", {{"show", m_server->show.toString()}});
    QCOMPARE(before["layout"].toString(), m_server->layout.toString());
    QCOMPARE(change(second)["to"].toString(), second);
    const QJsonObject after = m_clerk->result("shows.get", {{"show", m_server->show.toString()}});
    QCOMPARE(after["layout"].toString(), second);
    QCOMPARE(stateOf(17), 0);
    QVERIFY(!sell(17).isEmpty()); // C 2
    const QJsonObject event = m_clerk->result("events.get", {{"event", m_server->event.toString()}});
    QCOMPARE(event["shows"][0]["capacity"].toInt(), 17);
    QCOMPARE(event["shows"][0]["free"].toInt(), 16);
}

void LayoutChangesTest::soldSeatsKeepTheirNumbers()
{
    const QString order = sell(1);
    const QString held = hold(4);
    change(publish(rebuild));
    QCOMPARE(stateOf(1), 2);
    QCOMPARE(stateOf(4), 1);
    QVERIFY(!sellHeld(held, 4).isEmpty());
    const QJsonObject cancelled = m_clerk->result("orders.cancel", {{"order", order}, {"key", newKey()}});
    QCOMPARE(cancelled["status"].toString(), QStringLiteral("cancelled"));
    QCOMPARE(stateOf(1), 0);
}

void LayoutChangesTest::soldHeldAndKeptSeatsStandInTheWay()
{
    const QString second =
        publish([](layout::Layout &hall) { hall.sections[0].rows.erase(hall.sections[0].rows.begin()); });
    QVERIFY(!sell(0).isEmpty());
    QVERIFY(!hold(1).isEmpty());
    Peer manager(m_server->url());
    QVERIFY(manager.waitForOpen());
    QVERIFY(!manager.login(QStringLiteral("manager")).isEmpty());
    QVERIFY(!manager
                 .result("allocations.create",
                     {{"show", m_server->show.toString()}, {"seats", seats({2})}, {"letter", "H"},
                         {"purpose", "House"}, {"key", newKey()}})
                 .isEmpty());
    const QJsonObject preview = m_venue->result("shows.compare_layout", params(second, false));
    QCOMPARE(numbersOf(preview["blocking"]), (QList<int>{0, 1, 2}));
    const QJsonObject refused = m_venue->errorData("shows.change_layout", params(second));
    QCOMPARE(refused["name"].toString(), QStringLiteral("seats_unavailable"));
    QCOMPARE(numbersOf(refused["seats"]), (QList<int>{0, 1, 2}));
    const QJsonObject show = m_clerk->result("shows.get", {{"show", m_server->show.toString()}});
    QCOMPARE(show["layout"].toString(), m_server->layout.toString());
    QCOMPARE(stateOf(0), 2);
}

void LayoutChangesTest::aGoneSeatCannotBeHad()
{
    change(publish(rebuild));
    QCOMPARE(stateOf(0), 3);
    const QJsonObject params{{"show", m_server->show.toString()}, {"seats", seats({0})}, {"key", newKey()}};
    QCOMPARE(m_clerk->errorName("seats.hold", params), QStringLiteral("seats_unknown"));
}

void LayoutChangesTest::itComesBackWithTheOldVersion()
{
    change(publish(rebuild));
    QCOMPARE(stateOf(0), 3);
    const QString first = m_server->layout.toString();
    QCOMPARE(change(first)["added"].toInt(), 1);
    QCOMPARE(stateOf(0), 0);
    QVERIFY(!sell(0).isEmpty());
}

void LayoutChangesTest::watchersAreTold()
{
    const QString second = publish(rebuild);
    QVERIFY(!m_clerk->result("seats.watch", {{"show", m_server->show.toString()}}).isEmpty());
    m_clerk->notifications.clear();
    change(second);
    const auto told = [&] {
        return std::ranges::any_of(m_clerk->notifications,
            [&](const QJsonObject &one) { return one["layout"].toString() == second; });
    };
    QTRY_VERIFY(told());
    const QJsonObject states = m_clerk->result("seats.watch", {{"show", m_server->show.toString()}});
    QCOMPARE(QByteArray::fromBase64(states["states"].toString().toLatin1()).size(), 18);
}

void LayoutChangesTest::otherServersSellNoGoneSeat()
{
    const auto other = m_server->another();
    Peer clerk(other->url());
    QVERIFY(clerk.waitForOpen());
    QVERIFY(!clerk.login(QStringLiteral("counter2")).isEmpty());
    QCOMPARE(stateOf(0, &clerk), 0); // it knows the show as it was
    change(publish(rebuild));
    const QJsonObject params{{"show", m_server->show.toString()}, {"seats", seats({0})}, {"key", newKey()}};
    QCOMPARE(clerk.errorName("seats.hold", params), QStringLiteral("seats_unavailable"));
    QTRY_COMPARE(stateOf(0, &clerk), 3);
    const QJsonObject good{{"show", m_server->show.toString()}, {"seats", seats({1})}, {"key", newKey()}};
    QVERIFY(!clerk.result("seats.hold", good).isEmpty());
    m_server->clock().advance(16'000); // what it knows is too old then
    QTRY_COMPARE(clerk.result("shows.get", {{"show", m_server->show.toString()}})["layout"].toString()
            != m_server->layout.toString(),
        true);
    QTRY_COMPARE(stateOf(17, &clerk), 0);
}

void LayoutChangesTest::whatMovesIsSaid()
{
    QVERIFY(!sell(1).isEmpty());
    QVERIFY(!sell(4).isEmpty());
    const QString second = publish([](layout::Layout &hall) {
        hall.zones.push_back({QStringLiteral("c"), QStringLiteral("Boxes"), QStringLiteral("#123456")});
        hall.sections[0].rows[0].seats[1].position += QPointF(5, 0);
        hall.sections[0].rows[0].seats[1].label = QStringLiteral("2a");
        hall.sections[0].rows[1].seats[1].zone = QStringLiteral("c");
        hall.sections[0].rows[0].seats[0].label = QStringLiteral("1a"); // free: no ticket is of it
    });
    const QJsonObject preview = m_venue->result("shows.compare_layout", params(second, false));
    QCOMPARE(numbersOf(preview["moved"]), (QList<int>{1}));
    QCOMPARE(numbersOf(preview["renamed"]), (QList<int>{1}));
    QCOMPARE(numbersOf(preview["rezoned"]), (QList<int>{4}));
    QCOMPARE(preview["unpriced"], (QJsonArray{"c"}));
}

void LayoutChangesTest::otherLayoutsDoNotSuit()
{
    const QString other = publish(
        [](layout::Layout &hall) {
            for (layout::Section &section : hall.sections) {
                for (layout::Row &row : section.rows) {
                    for (layout::Seat &seat : row.seats)
                        seat.id.prepend(u'x');
                }
            }
        },
        QStringLiteral("Another hall"));
    QVERIFY(!other.isEmpty());
    QCOMPARE(m_venue->errorName("shows.change_layout", params(other)), QStringLiteral("layout_unsuitable"));
    QCOMPARE(m_venue->errorName("shows.compare_layout", params(QStringLiteral("999"), false)),
        QStringLiteral("layout_not_found"));
    QJsonObject wrong = params(other, false);
    wrong["show"] = "999";
    QCOMPARE(m_venue->errorName("shows.compare_layout", wrong), QStringLiteral("show_not_found"));
}

void LayoutChangesTest::aRepetitionIsAnsweredAsBefore()
{
    const QJsonObject once = params(publish(rebuild));
    const QJsonObject first = m_venue->result("shows.change_layout", once);
    QCOMPARE(first["removed"].toInt(), 1);
    QCOMPARE(m_venue->result("shows.change_layout", once), first);
}

void LayoutChangesTest::onlyVenueAdminsMay()
{
    const QString second = publish(rebuild);
    QCOMPARE(m_clerk->errorName("shows.change_layout", params(second)), QStringLiteral("forbidden"));
    QCOMPARE(m_clerk->errorName("shows.list", {{"venue", venue()}}), QStringLiteral("forbidden"));
}

void LayoutChangesTest::theShowsOfAVenue()
{
    QVERIFY(!sell(1).isEmpty());
    const QJsonArray shows = m_venue->result("shows.list", {{"venue", venue()}})["shows"].toArray();
    QVERIFY(shows.size() >= 2);
    QCOMPARE(shows[0]["show"].toString(), m_server->show.toString());
    QCOMPARE(shows[0]["layout"].toString(), m_server->layout.toString());
    QCOMPARE(shows[0]["version"].toInt(), 1);
    QCOMPARE(shows[0]["taken"].toInt(), 1);
    QCOMPARE(m_venue->errorName("shows.list", {{"venue", "999"}}), QStringLiteral("venue_not_found"));
}

QTEST_GUILESS_MAIN(LayoutChangesTest)
#include "test_layoutchanges.moc"
