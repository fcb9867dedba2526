// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection/serverconnection.h"
#include "client/models/basket.h"
#include "client/models/layoutstore.h"
#include "client/models/sale.h"
#include "client/models/seatmapmodel.h"
#include "common/base/clock.h"
#include "common/base/idsource.h"
#include "tests/end_to_end/realserver.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace parterre;
using namespace parterre::test;
using namespace parterre::protocol;

namespace {

constexpr int patienceMs = 60'000;

/// What a desk is made of, but for its window.
struct Desk {
    Desk(const Clock &clock, IdSource &ids, const QString &folder)
        : connection(clock, ids, nullptr)
        , layouts(connection, folder)
        , map(connection, layouts)
        , sale(connection, map, basket, clock)
    {
    }

    bool has(SeatNo seat) const { return std::ranges::find(sale.seats(), seat) != sale.seats().end(); }

    ServerConnection connection;
    LayoutStore layouts;
    SeatMapModel map;
    Basket basket;
    Sale sale;
};

} // namespace

/// Two desks, one seat.
class RaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void oneWinsAndTheOtherKeepsItsSeats();

private:
    void open(Desk &desk, const QString &user, ShowId show);

    SystemClock m_clock;
    SystemIdSource m_ids{m_clock};
    QTemporaryDir m_folder;
    RealServer m_server;
};

void RaceTest::initTestCase()
{
    QVERIFY2(m_server.fill(), qPrintable(m_server.output()));
    QVERIFY2(m_server.start(), qPrintable(m_server.output()));
}

void RaceTest::open(Desk &desk, const QString &user, ShowId show)
{
    std::optional<bool> in;
    const auto work = [&]() -> QCoro::Task<> {
        const auto session =
            co_await desk.connection.signIn(m_server.url(), user, QStringLiteral("parterre-demo"));
        in = session.ok();
    };
    const auto task = work();
    QTRY_VERIFY_WITH_TIMEOUT(in.has_value(), patienceMs);
    QVERIFY(*in);
    if (!show)
        return;
    desk.sale.openShow(show);
    QTRY_COMPARE_WITH_TIMEOUT(desk.map.status(), SeatMapModel::Status::Ready, patienceMs);
}

void RaceTest::oneWinsAndTheOtherKeepsItsSeats()
{
    Desk first(m_clock, m_ids, m_folder.path());
    Desk second(m_clock, m_ids, m_folder.path());
    open(first, QStringLiteral("counter"), {});
    std::optional<Result<EventList>> events;
    const auto work = [&]() -> QCoro::Task<> { events = co_await first.connection.call(EventsSearch()); };
    const auto task = work();
    QTRY_VERIFY_WITH_TIMEOUT(events.has_value(), patienceMs);
    QVERIFY(events->ok());
    ShowId show;
    for (const Event &event : (*events)->events) {
        for (const ShowSummary &summary : event.shows) {
            if (!show && summary.status == SaleStatus::OnSale && summary.free > 200)
                show = summary.show;
        }
    }
    QVERIFY(show);
    open(first, QStringLiteral("counter"), show);
    open(second, QStringLiteral("counter2"), show);

    std::vector<SeatNo> free;
    for (SeatNo seat = 0; seat < first.map.plan()->size() && free.size() < 3; ++seat) {
        if (first.map.state(seat) == SeatState::Free)
            free.push_back(seat);
    }
    QCOMPARE(free.size(), size_t(3));
    const SeatNo wanted = free[2];
    first.sale.add({free[0]});
    second.sale.add({free[1]});
    QTRY_VERIFY_WITH_TIMEOUT(first.sale.secondsLeft() && !first.sale.isBusy(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(second.sale.secondsLeft() && !second.sale.isBusy(), patienceMs);

    first.sale.add({wanted});
    second.sale.add({wanted});
    QTRY_VERIFY_WITH_TIMEOUT(!first.sale.isBusy() && !second.sale.isBusy(), patienceMs);

    QVERIFY2(first.has(wanted) != second.has(wanted), "exactly one desk must have the seat");
    QVERIFY(first.has(free[0]));
    QVERIFY(second.has(free[1]));
    const Desk &loser = first.has(wanted) ? second : first;
    QVERIFY(loser.sale.notice());
    QVERIFY2(loser.sale.notice()->text.contains(first.map.plan()->seatLabel(wanted)),
        qPrintable(loser.sale.notice()->text));
    // And the loser sees on its map who was faster.
    QTRY_COMPARE_WITH_TIMEOUT(loser.map.state(wanted), SeatState::Held, patienceMs);
}

QTEST_GUILESS_MAIN(RaceTest)
#include "test_race.moc"
