// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/catalogservice.h"
#include "server/gateway/services.h"
#include "server/inventory/inventoryservice.h"
#include "server/storage/blockon.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace parterre;
using namespace parterre::protocol;
using namespace parterre::test;
using storage::blockOn;
using Seats = std::vector<SeatNo>;

namespace {

constexpr int rows = 24;
constexpr int seatsOfRow = 20;

/// Rows A to X before a stage, stored by number: seat 1 in the middle, the odd ones on the left. The first
/// half is "near", the second "far", the last row "unsold"; a standing floor is "floor".
layout::Layout hall()
{
    layout::Layout hall;
    hall.name = QStringLiteral("Large hall");
    hall.focalPoint = QPointF(0, -500);
    hall.zones = {{QStringLiteral("unsold"), QStringLiteral("Unsold"), QStringLiteral("#000000")},
        {QStringLiteral("near"), QStringLiteral("Near"), QStringLiteral("#0072B2")},
        {QStringLiteral("far"), QStringLiteral("Far"), QStringLiteral("#E69F00")},
        {QStringLiteral("floor"), QStringLiteral("Floor"), QStringLiteral("#009E73")}};
    layout::Section stalls{QStringLiteral("Stalls"), {}, {}};
    for (int r = 0; r < rows; ++r) {
        const QString zone = r == rows - 1 ? QStringLiteral("unsold")
            : r < rows / 2                 ? QStringLiteral("near")
                                           : QStringLiteral("far");
        layout::Row row{QString(QChar(u'A' + r)), {}};
        for (int s = 0; s < seatsOfRow; ++s) {
            const double x = s % 2 == 0 ? -25 - 25 * s : 25 * s;
            row.seats.push_back({QStringLiteral("%1-%2").arg(r).arg(s), QString::number(s + 1),
                QPointF(x, 90 * r), zone, {}});
        }
        stalls.rows.push_back(row);
    }
    hall.sections = {stalls};
    layout::Area floor;
    floor.id = QStringLiteral("floor");
    floor.name = QStringLiteral("Floor");
    floor.outline = {{-500, -400}, {500, -400}, {500, -100}, {-500, -100}};
    floor.capacity = 10;
    floor.zone = QStringLiteral("floor");
    hall.areas = {floor};
    return hall;
}

template <class T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *result;
}

} // namespace

/// seats.best in a show of its own, asked of the service itself.
class TestBest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_server.reset(); }

    void carriesItsReasons();
    void aRepetitionHearsTheSameReasons();
    void aPriceLimit();
    void aZoneThatIsNotSoldIsLeftOut();
    void nextBestIsOthers();
    void placesOfAnArea();
    void equalWishesAtOnce();

private:
    SeatsBest wish(int quantity) const
    {
        SeatsBest params;
        params.show = m_show;
        params.quantity = quantity;
        params.key = QStringLiteral("wish-%1").arg(++m_keys, 8);
        return params;
    }
    Result<Proposal> ask(const SeatsBest &params) { return blockOn(inventory().best(m_caller, params)); }
    InventoryService &inventory() { return m_server->services().inventory; }
    QCoro::Task<> askLater(SeatsBest params)
    {
        const auto answer = co_await inventory().best(m_caller, params);
        m_answers.push_back(answer);
    }
    /// So many wishes for two at the same time; how many got their seats.
    int rush(int wishes);

    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;
    ShowId m_show;
    Caller m_caller{SessionId{1}, AccountId{1}, Role::Counter, QStringLiteral("Counter")};
    mutable int m_keys = 0;
    std::vector<Result<Proposal>> m_answers;
    std::set<SeatNo> m_taken;
};

void TestBest::init()
{
    m_answers.clear();
    m_taken.clear();
    TestServer::Options options;
    options.sale.counter.mostHolds = 0;
    m_server = std::make_unique<TestServer>(m_cluster, options);
    CatalogService &catalog = m_server->services().catalog;
    const Timestamp now = m_server->clock().now();
    constexpr qint64 hourMs = 3'600'000;
    const NewVenue venue{QStringLiteral("Playhouse"), QStringLiteral("Bremen"), QStringLiteral("DE"),
        QStringLiteral("Europe/Berlin")};
    NewShow show;
    show.event = m_server->event;
    show.layout = need(blockOn(catalog.publishLayout(venue, hall())));
    show.startsAt = now + 2 * hourMs;
    show.salesFrom = now + -hourMs;
    show.salesUntil = now + 2 * hourMs;
    show.currency = QStringLiteral("EUR");
    m_show = need(blockOn(catalog.createShow(show)));
    need(blockOn(catalog.setPrices(m_show,
        {{QStringLiteral("near"), m_server->adult, 5000}, {QStringLiteral("near"), m_server->child, 1000},
            {QStringLiteral("far"), m_server->adult, 2000},
            {QStringLiteral("floor"), m_server->child, 900}})));
}

void TestBest::carriesItsReasons()
{
    const auto best = ask(wish(3));
    QVERIFY(best);
    QVERIFY(best->seats == (Seats{0, 1, 2}) || best->seats == (Seats{0, 1, 3}));
    QVERIFY(best->reasons);
    const ProposalReasons &why = *best->reasons;
    QCOMPARE(why.sections, std::vector<QString>{QStringLiteral("Stalls")});
    QCOMPARE(why.rows, std::vector<QString>{QStringLiteral("A")});
    QCOMPARE(why.zones, std::vector<QString>{QStringLiteral("near")});
    QCOMPARE(why.groups, 1);
    QVERIFY(why.distance > 500 && why.distance < 510);
    QCOMPARE(std::abs(why.offCentre), 25);
    QVERIFY(why.seatsOffCentre <= 1);
    QCOMPARE(why.singleSeats, 0);
    QCOMPARE(why.each, std::optional<qint64>(5000));
    QCOMPARE(why.total, std::optional<qint64>(15000));
    QCOMPARE(why.currency, std::optional(QStringLiteral("EUR")));
}

void TestBest::aRepetitionHearsTheSameReasons()
{
    const SeatsBest first = wish(9); // leaves eleven: none alone on the right
    const auto best = ask(first);
    QVERIFY(best);
    while (ask(wish(9))) { } // until there is nothing like it any more
    const auto again = ask(first);
    QVERIFY(again);
    QCOMPARE(again->seats, best->seats);
    QVERIFY(again->reasons == best->reasons);
    QVERIFY(again->reasons);
}

void TestBest::aPriceLimit()
{
    SeatsBest params = wish(2);
    params.mostPrice = 4999;
    const auto cheaper = ask(params);
    QVERIFY(cheaper);
    QCOMPARE(cheaper->reasons->zones, std::vector<QString>{QStringLiteral("far")});
    QCOMPARE(cheaper->reasons->rows, std::vector<QString>{QStringLiteral("M")});
    params = wish(2);
    params.mostPrice = 5000;
    QCOMPARE(ask(params)->reasons->zones, std::vector<QString>{QStringLiteral("near")});
    // No seat is as cheap, the floor is.
    params = wish(2);
    params.mostPrice = 900;
    const auto floor = ask(params);
    QVERIFY(floor);
    QCOMPARE(floor->reasons->zones, std::vector<QString>{QStringLiteral("floor")});
    params = wish(2);
    params.mostPrice = 899;
    QCOMPARE(ask(params).error().code, ErrorCode::NotEnoughSeats);
    params = wish(2);
    params.mostPrice = 2000;
    params.zone = QStringLiteral("near");
    QCOMPARE(ask(params).error().code, ErrorCode::NotEnoughSeats);
}

void TestBest::aZoneThatIsNotSoldIsLeftOut()
{
    SeatsBest params = wish(2);
    params.zone = QStringLiteral("unsold");
    QCOMPARE(ask(params).error().code, ErrorCode::NotEnoughSeats);
    QCOMPARE(ask(wish(2))->reasons->zones, std::vector<QString>{QStringLiteral("near")}); // not the dearest
}

void TestBest::nextBestIsOthers()
{
    const auto first = ask(wish(2));
    QVERIFY(first);
    SeatsBest next = wish(2);
    next.exclude = first->seats;
    QVERIFY(blockOn(inventory().release(m_caller, {first->hold, {}})));
    const auto second = ask(next);
    QVERIFY(second);
    for (const SeatNo seat : second->seats)
        QVERIFY(std::ranges::find(first->seats, seat) == first->seats.end());
}

void TestBest::placesOfAnArea()
{
    SeatsBest params = wish(4);
    params.area = QStringLiteral("Floor");
    const auto places = ask(params);
    QVERIFY(places);
    QCOMPARE(places->reasons->groups, 0);
    QCOMPARE(places->reasons->sections, std::vector<QString>{QStringLiteral("Floor")});
    QCOMPARE(places->reasons->rows, std::vector<QString>{});
    QCOMPARE(places->reasons->total, std::optional<qint64>(3600));
    params = wish(6);
    params.area = QStringLiteral("Floor");
    params.exclude = Seats{480};
    const bool isOut = std::ranges::find(places->seats, 480) == places->seats.end();
    QCOMPARE(bool(ask(params)), !isOut);
}

int TestBest::rush(int wishes)
{
    m_answers.clear();
    std::vector<QCoro::Task<>> tasks;
    for (int i = 0; i < wishes; ++i)
        tasks.push_back(askLater(wish(2)));
    if (!QTest::qWaitFor([&] { return int(m_answers.size()) == wishes; }, 60'000))
        return -1;
    int served = 0;
    for (const Result<Proposal> &answer : m_answers) {
        if (!answer) {
            if (answer.error().code != ErrorCode::NotEnoughSeats)
                return -2;
            continue;
        }
        ++served;
        for (const SeatNo seat : answer->seats) {
            if (!m_taken.insert(seat).second)
                return -3;
        }
    }
    return served;
}

/// Each gets seats of its own while there are enough, and nobody is sent away for being slow.
void TestBest::equalWishesAtOnce()
{
    QCOMPARE(rush(200), 200);
    QCOMPARE(m_taken.size(), size_t(400));
    const int more = rush(200); // 60 seats are left, some of them single
    QVERIFY2(more >= 0, qPrintable(QString::number(more)));
    QCOMPARE(ask(wish(2)).error().code, ErrorCode::NotEnoughSeats);
    QCOMPARE(m_taken.size(), size_t(400 + 2 * more));
}

QTEST_GUILESS_MAIN(TestBest)
#include "test_best.moc"
