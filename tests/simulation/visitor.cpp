// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/visitor.h"

#include "tests/simulation/desk_steps.h"

#include <algorithm>
#include <set>

namespace parterre::simulation {

using namespace protocol;

namespace {

constexpr int mostSeatsAtOnce = 4;
constexpr int favouriteSeats = 24; ///< that half of all lists are about
constexpr int mostThinkMs = 120;

} // namespace

Visitor::Visitor(
    Role role, Desk::Settings settings, Model &model, Random random, Counts &counts, Counterwork &counterwork)
    : m_role(role)
    , m_random(random)
    , m_model(model)
    , m_counts(counts)
    , m_counterwork(counterwork)
    , m_desk(std::move(settings), model, m_random, counts)
{
}

void Visitor::stop()
{
    m_isStopping = true;
    m_desk.stop();
}

QCoro::Task<> Visitor::live()
{
    while (!m_isStopping) {
        const bool isJoined = co_await m_desk.join();
        if (isJoined)
            co_await visit();
        ReplySlot<bool> pause = think();
        co_await pause;
    }
    m_isFinished = true;
    Q_EMIT finished();
}

ReplySlot<bool> Visitor::think() { return pauseOf(m_random.between(2, mostThinkMs)); }

QCoro::Task<> Visitor::visit()
{
    // The fuller the house, the more is given back: else there would soon be nothing left to fight for.
    const auto seats = qint64(m_model.house().seatCount()) * qint64(m_model.house().shows.size());
    const auto full = int(std::clamp<qint64>(qint64(m_counterwork.paid.size()) * 250 / seats, 4, 60));
    if (m_role == Role::Counter && m_random.chance(full)) {
        const auto order = takeFrom(m_counterwork.paid);
        if (order)
            co_await cancel(*order);
    } else if (m_role == Role::Counter && m_random.chance(25)) {
        const auto order = takeFrom(m_counterwork.pending);
        if (order)
            co_await pay(*order);
    } else {
        co_await buy();
    }
}

std::optional<OrderId> Visitor::takeFrom(std::vector<OrderId> &list)
{
    if (list.empty())
        return std::nullopt;
    const auto place = list.begin() + m_random.below(int(list.size()));
    const OrderId order = *place;
    // Sometimes it stays, for somebody else to do the same at once.
    if (!m_random.chance(10))
        list.erase(place);
    return order;
}

QCoro::Task<> Visitor::buy()
{
    const ShowId show = m_random.pick(m_model.house().shows);
    MaybeHold hold = co_await take(show);
    for (int steps = m_random.below(3); hold && steps > 0; --steps) {
        ReplySlot<bool> pause = think();
        co_await pause;
        hold = co_await dither(*hold);
    }
    if (!hold || hold->seats.empty())
        co_return;
    const int fate = m_random.below(100);
    if (fate < 8)
        co_return; // walks away; the time will tell
    if (fate < 25)
        co_await release(*hold);
    else
        co_await order(*hold);
}

QCoro::Task<Visitor::MaybeHold> Visitor::take(ShowId show)
{
    const bool isNamed = m_random.chance(60);
    MaybeHold hold;
    if (isNamed)
        hold = co_await takeNamed(show);
    else
        hold = co_await takeBest(show);
    co_return hold;
}

std::vector<SeatNo> Visitor::someSeats()
{
    const int seats = m_model.house().seatCount();
    const int range = m_random.chance(50) ? std::min(favouriteSeats, seats) : seats;
    std::set<SeatNo> picked;
    const int first = m_random.below(range);
    const int count = m_random.between(1, mostSeatsAtOnce);
    for (int i = 0; i < count; ++i)
        picked.insert(SeatNo(m_random.chance(70) ? (first + i) % range : m_random.below(range)));
    return {picked.begin(), picked.end()};
}

QCoro::Task<Visitor::MaybeHold> Visitor::takeNamed(ShowId show)
{
    SeatsHold params;
    params.show = show;
    params.seats = someSeats();
    params.key = m_desk.newKey();
    Intent intent;
    intent.step = Step::Hold;
    intent.show = show;
    intent.seats = params.seats;
    const auto outcome = co_await m_desk.change(intent, params);
    co_return outcome.isAnswered() ? MaybeHold(outcome.answer()) : std::nullopt;
}

QCoro::Task<Visitor::MaybeHold> Visitor::takeBest(ShowId show)
{
    SeatsBest params;
    params.show = show;
    params.quantity = m_random.between(1, mostSeatsAtOnce);
    if (m_random.chance(30))
        params.exclude = someSeats();
    if (m_random.chance(20))
        params.area = QStringLiteral("floor");
    else if (m_random.chance(50))
        params.zone = m_random.chance(50) ? QStringLiteral("a") : QStringLiteral("b");
    params.together = m_random.chance(50);
    params.key = m_desk.newKey();
    Intent intent;
    intent.step = Step::Best;
    intent.show = show;
    intent.asked = QStringLiteral("%1 seats").arg(params.quantity);
    const auto outcome = co_await m_desk.change(intent, params);
    co_return outcome.isAnswered() ? MaybeHold(outcome.answer()) : std::nullopt;
}

Intent Visitor::intentOn(Step step, const Hold &hold) const
{
    Intent intent;
    intent.step = step;
    intent.show = hold.show;
    intent.hold = hold.hold;
    return intent;
}

Intent Visitor::intentOn(Step step, OrderId order) const
{
    Intent intent;
    intent.step = step;
    intent.order = order;
    const OrderNote &note = m_model.orders().at(order.value);
    intent.show = note.show;
    intent.seats = note.seats;
    return intent;
}

QCoro::Task<Visitor::MaybeHold> Visitor::dither(Hold hold)
{
    const int choice = m_random.below(3);
    MaybeHold changed;
    if (choice == 0)
        changed = co_await add(hold);
    else if (choice == 1)
        changed = co_await extend(hold);
    else
        changed = co_await giveBack(hold);
    co_return changed;
}

QCoro::Task<Visitor::MaybeHold> Visitor::add(Hold hold)
{
    SeatsHold params;
    params.show = hold.show;
    params.seats = someSeats();
    params.hold = hold.hold;
    params.key = m_desk.newKey();
    Intent intent = intentOn(Step::Hold, hold);
    intent.seats = params.seats;
    const auto outcome = co_await m_desk.change(intent, params);
    if (outcome.isAnswered())
        co_return outcome.answer();
    // Somebody else has them: what was held is held still.
    co_return outcome.isError(ErrorCode::SeatsUnavailable) ? MaybeHold(hold) : std::nullopt;
}

QCoro::Task<Visitor::MaybeHold> Visitor::extend(Hold hold)
{
    const SeatsExtend params{hold.hold};
    const Intent intent = intentOn(Step::Extend, hold);
    const auto outcome = co_await m_desk.change(intent, params);
    co_return outcome.isAnswered() ? MaybeHold(outcome.answer()) : std::nullopt;
}

QCoro::Task<Visitor::MaybeHold> Visitor::giveBack(Hold hold)
{
    if (hold.seats.size() < 2)
        co_return hold;
    SeatsRelease params;
    params.hold = hold.hold;
    params.seats = std::vector{m_random.pick(hold.seats)};
    Intent intent = intentOn(Step::Release, hold);
    intent.seats = *params.seats;
    const auto outcome = co_await m_desk.change(intent, params);
    if (!outcome.isAnswered())
        co_return std::nullopt;
    std::erase(hold.seats, params.seats->front());
    co_return hold;
}

QCoro::Task<> Visitor::release(Hold hold)
{
    SeatsRelease params;
    params.hold = hold.hold;
    const Intent intent = intentOn(Step::Release, hold);
    co_await m_desk.change(intent, params);
}

QCoro::Task<> Visitor::order(Hold hold)
{
    OrdersCreate params;
    params.hold = hold.hold;
    for (const SeatNo seat : hold.seats)
        params.tickets.push_back({seat, m_random.pick(m_model.house().ticketTypes)});
    if (m_random.chance(30))
        params.customer = Customer{QStringLiteral("Client %1").arg(m_desk.number()), {}, {}};
    params.key = m_desk.newKey();
    Intent intent = intentOn(Step::Create, hold);
    intent.seats = hold.seats;
    const auto outcome = co_await m_desk.change(intent, params);
    if (!outcome.isAnswered())
        co_return;
    const OrderId made = outcome.answer().order;
    ReplySlot<bool> pause = think();
    co_await pause;
    const int fate = m_random.below(100);
    if (fate < 8)
        co_return; // never comes to pay
    if (fate < 20)
        co_await cancel(made);
    else if (m_role == Role::Counter)
        co_await pay(made);
    else
        m_counterwork.pending.push_back(made);
}

std::vector<Tender> Visitor::tendersFor(qint64 total, Intent &intent)
{
    const QString receipt = QStringLiteral("R%1").arg(m_random.below(1'000'000));
    const qint64 part = total / m_random.between(2, 5);
    switch (m_random.below(8)) {
    case 0:
    case 1:
        return {{TenderKind::Card, total, receipt}};
    case 2:
        return {{TenderKind::Card, part, receipt}, {TenderKind::Cash, total - part + 500, std::nullopt}};
    case 3:
        return {{TenderKind::Cash, part, std::nullopt}, {TenderKind::Card, total - part, receipt}};
    case 4:
        return {{TenderKind::Cash, total + 5'000, std::nullopt}};
    case 5:
        intent.mayBeInsufficient = m_random.chance(20);
        return {{TenderKind::Cash, intent.mayBeInsufficient ? part : total, std::nullopt}};
    default:
        return {{TenderKind::Cash, total, std::nullopt}};
    }
}

QCoro::Task<> Visitor::pay(OrderId order)
{
    Intent intent = intentOn(Step::Pay, order);
    OrdersPay params;
    params.order = order;
    params.tenders = tendersFor(m_model.orders().at(order.value).created.total, intent);
    params.key = m_desk.newKey();
    intent.tenders = params.tenders;
    const auto outcome = co_await m_desk.change(intent, params);
    if (!outcome.isAnswered())
        co_return;
    ++m_counts.paid;
    if (m_random.chance(15))
        co_await cancel(order);
    else
        m_counterwork.paid.push_back(order);
    if (m_random.chance(20))
        co_await look(order);
}

QCoro::Task<> Visitor::cancel(OrderId order)
{
    OrdersCancel params;
    params.order = order;
    params.key = m_desk.newKey();
    const Intent intent = intentOn(Step::Cancel, order);
    const auto outcome = co_await m_desk.change(intent, params);
    if (outcome.isAnswered())
        ++m_counts.cancelled;
}

QCoro::Task<> Visitor::look(OrderId order)
{
    const OrdersGet params{order};
    const qint64 askedAt = SystemClock().now().ms;
    const auto outcome = co_await m_desk.read(params);
    if (outcome.isAnswered())
        m_model.read(outcome.answer(), askedAt);
}

} // namespace parterre::simulation
