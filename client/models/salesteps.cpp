// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/sale.h"

#include <algorithm>

// How a sale brings the server to what the clerk wants, one call at a time.

namespace parterre {

namespace {

bool contains(const std::vector<SeatNo> &seats, SeatNo seat)
{
    return std::ranges::find(seats, seat) != seats.end();
}

std::vector<SeatNo> without(const std::vector<SeatNo> &seats, const std::vector<SeatNo> &others)
{
    std::vector<SeatNo> rest;
    std::ranges::copy_if(
        seats, std::back_inserter(rest), [&](SeatNo seat) { return !contains(others, seat); });
    return rest;
}

bool isOver(const Error &error)
{
    return error.code == ErrorCode::HoldExpired || error.code == ErrorCode::HoldNotFound
        || error.code == ErrorCode::HoldNotYours;
}

} // namespace

template <protocol::MethodParams P, typename Then>
void Sale::run(P params, Then then)
{
    m_running = true;
    m_connection.ask(this, std::move(params), [this, then = std::move(then)](auto result) {
        m_running = false;
        const bool open = !result
            && (m_payment || m_openOrder || m_orderStale ? isOpenEnded(result.error())
                                                         : isConnectionLoss(result.error()));
        if (open)
            stuck(result.error());
        else
            then(std::move(result));
        wantedChanged();
        proceed();
    });
}

/// Nobody knows whether it was done. It is asked again with the same key: a payment by the clerk, the rest by
/// itself.
void Sale::stuck(const Error &error)
{
    m_stuck = true;
    m_again.start();
    if (!m_payment) {
        say(Notice::Kind::Warning, sentence(error));
        return;
    }
    m_openPayment = std::exchange(m_payment, std::nullopt);
    say(Notice::Kind::Warning,
        tr("No answer about this payment yet. Nothing is charged twice: ask again with the same button."),
        Notice::Action::AskAgain);
}

void Sale::proceed()
{
    if (!m_running && !m_stuck && m_map.showId())
        step();
    Q_EMIT changed();
}

/// The most urgent thing that is not as the clerk wants it.
bool Sale::step()
{
    const std::vector<SeatNo> surplus = without(m_holding.seats(), m_wanted);
    const std::vector<SeatNo> missing = without(m_wanted, m_holding.seats());
    if (m_openOrder)
        stepOrder();
    else if (!m_releases.empty())
        stepRelease(m_releases.front());
    else if (m_reconcile)
        stepReconcile();
    else if (m_askOrder)
        stepAskOrder();
    else if (m_orderStale)
        stepCancelOrder();
    else if (m_best && m_map.plan())
        stepBest();
    else if (!m_order && !surplus.empty())
        stepGiveBack(surplus);
    else if (!m_order && !missing.empty() && m_map.plan())
        stepHold(missing);
    else if (m_extend)
        stepExtend();
    else if (m_payment && !m_order)
        stepOrder();
    else if (m_payment)
        stepPay();
    return m_running;
}

/// After the connection was lost: what is left of the hold, and whether the server made one that we never
/// heard of.
void Sale::stepReconcile()
{
    run(protocol::SeatsHolds{}, [this](const Result<protocol::HoldList> &list) {
        m_reconcile = false;
        if (!list || m_order)
            return;
        const HoldId known = m_holding.id();
        m_holding.clear();
        for (const protocol::Hold &hold : list->holds) {
            if (hold.hold == known && hold.show == m_map.showId())
                m_holding.take(hold, m_map.show().holdSeconds);
            else if (m_holdKey.isEmpty())
                m_releases.push_back(hold.hold);
        }
        if (known && !m_holding)
            m_holdKey.clear(); // the seats are asked for anew; those that are gone drop out with a word
    });
}

void Sale::stepRelease(HoldId hold)
{
    run(protocol::SeatsRelease{hold, {}},
        [this](const Result<protocol::Nothing> &) { m_releases.pop_front(); });
}

void Sale::stepBest()
{
    const Best wish = *m_best;
    if (m_holdKey.isEmpty())
        m_holdKey = m_connection.newKey();
    protocol::SeatsBest params;
    params.show = m_map.showId();
    params.quantity = wish.quantity;
    if (!wish.zone.isEmpty())
        params.zone = wish.zone;
    if (!wish.area.isEmpty())
        params.area = wish.area;
    if (wish.split)
        params.together = false;
    if (!m_offered.empty())
        params.exclude = m_offered;
    params.key = m_holdKey;
    run(params, [this, wish, number = m_bestNumber](const Result<protocol::Proposal> &hold) {
        m_holdKey.clear();
        if (number != m_bestNumber) { // the clerk wants something else by now
            if (hold)
                m_releases.push_back(hold->hold);
            return;
        }
        if (!hold) {
            bestRefused(hold.error());
            return;
        }
        m_best.reset();
        const HoldId before = m_holding.id();
        if (!held(*hold))
            return;
        if (before)
            m_releases.push_back(before);
        m_wanted = hold->seats;
        m_reasons = hold->reasons;
        if (wish.split)
            say(Notice::Kind::Info,
                tr("There are no %n seats side by side any more; these are the nearest.", nullptr,
                    wish.quantity));
    });
}

void Sale::bestRefused(const Error &error)
{
    const Best wish = *std::exchange(m_best, std::nullopt);
    const bool tooFew = error.code == ErrorCode::NotEnoughSeats;
    if (tooFew && !m_offered.empty()) {
        m_offered.clear();
        say(Notice::Kind::Info,
            tr("There are no other seats like these; the next time it starts from the best again."));
    } else if (tooFew && !wish.split && wish.quantity > 1) {
        m_best = Best{wish.quantity, wish.zone, wish.area, true};
    } else if (tooFew) {
        say(Notice::Kind::Error, tr("There are no %n free seats any more.", nullptr, wish.quantity));
    } else {
        say(Notice::Kind::Error, sentence(error));
    }
}

void Sale::stepGiveBack(std::vector<SeatNo> seats)
{
    const bool all = m_wanted.empty();
    protocol::SeatsRelease params{m_holding.id(), std::nullopt};
    if (!all)
        params.seats = seats;
    run(params, [this, all, seats](const Result<protocol::Nothing> &done) {
        if (all || (!done && isOver(done.error())))
            m_holding.clear();
        else
            m_holding.without(seats);
    });
}

void Sale::stepHold(std::vector<SeatNo> seats)
{
    if (m_holdKey.isEmpty())
        m_holdKey = m_connection.newKey();
    protocol::SeatsHold params;
    params.show = m_map.showId();
    params.seats = seats;
    if (m_holding)
        params.hold = m_holding.id();
    params.key = m_holdKey;
    run(params, [this, seats](const Result<protocol::Hold> &hold) {
        m_holdKey.clear();
        if (hold)
            held(*hold);
        else
            holdRefused(hold.error(), seats);
    });
}

/// False: it is of a show that is not open any more, and goes back.
bool Sale::held(const protocol::Hold &hold)
{
    if (hold.show != m_map.showId()) {
        m_releases.push_back(hold.hold);
        return false;
    }
    m_holding.take(hold, m_map.show().holdSeconds);
    m_expired.clear();
    m_warned = false;
    m_timer.start();
    return true;
}

void Sale::holdRefused(const Error &error, const std::vector<SeatNo> &seats)
{
    if (isOver(error) && m_holding) {
        m_holding.clear(); // the next step asks for all of them as a new hold
        return;
    }
    const bool named = error.code == ErrorCode::SeatsUnavailable && !error.seats.empty();
    drop(named ? error.seats : seats);
    if (error.code == ErrorCode::SeatsUnavailable)
        say(Notice::Kind::Warning, takenText(named ? error.seats : seats));
    else
        say(Notice::Kind::Error, sentence(error));
}

void Sale::drop(const std::vector<SeatNo> &seats)
{
    m_wanted = without(m_wanted, seats);
    m_reasons.reset();
    m_payment.reset(); // the sum is another one now
}

void Sale::stepExtend()
{
    run(protocol::SeatsExtend{m_holding.id()}, [this](const Result<protocol::Hold> &hold) {
        m_extend = false;
        if (hold) {
            held(*hold);
            dismissNotice();
        } else if (isOver(hold.error())) {
            m_holding.clear();
        } else {
            say(Notice::Kind::Warning,
                tr("The time cannot be extended any further. Please finish or give the seats back."));
        }
    });
}

void Sale::stepOrder()
{
    if (!m_openOrder)
        m_openOrder = protocol::OrdersCreate{m_holding.id(), m_basket.choices(), std::nullopt,
            protocol::Channel::Counter, m_connection.newKey()};
    run(protocol::OrdersCreate(*m_openOrder), [this](const Result<protocol::Order> &order) {
        const protocol::OrdersCreate asked = *std::exchange(m_openOrder, std::nullopt);
        if (order) {
            ordered(*order, asked);
            return;
        }
        m_payment.reset();
        if (isOver(order.error()))
            expire();
        else
            say(Notice::Kind::Error, sentence(order.error()));
        m_reconcile = order.error().code == ErrorCode::TicketsMismatch;
    });
}

void Sale::ordered(const protocol::Order &order, const protocol::OrdersCreate &asked)
{
    m_order = order;
    m_orderChoices = asked.tickets;
    if (order.expiresAt)
        m_holding.lastUntil(*order.expiresAt);
    m_orderStale = m_orderChoices != m_basket.choices();
    if (m_orderStale || !m_payment || order.total == m_payment->total)
        return;
    m_payment.reset();
    m_orderStale = true;
    say(Notice::Kind::Warning,
        tr("The prices of this show have changed. Please open another show, then this one again."));
}

void Sale::stepPay()
{
    const protocol::OrdersPay params{m_order->order, m_payment->tenders, m_payment->key};
    run(params, [this](const Result<protocol::Order> &order) {
        if (order)
            finish(*order);
        else
            payRefused(order.error());
    });
}

void Sale::payRefused(const Error &error)
{
    m_payment.reset();
    m_openPayment.reset();
    // Paid already, by a payment whose answer was lost? The order itself knows.
    m_askOrder = error.code == ErrorCode::OrderStateWrong;
    if (error.code == ErrorCode::OrderExpired)
        expire();
    if (!m_askOrder)
        say(Notice::Kind::Error, sentence(error),
            m_expired.empty() ? Notice::Action::None : Notice::Action::TakeAgain);
}

void Sale::stepAskOrder()
{
    run(protocol::OrdersGet{m_order->order}, [this](const Result<protocol::Order> &order) {
        m_askOrder = false;
        if (order && order->status == protocol::OrderStatus::Paid)
            finish(*order);
        else if (order && order->status != protocol::OrderStatus::Pending)
            expire();
        else
            say(Notice::Kind::Error, order ? errorText(ErrorCode::OrderStateWrong) : sentence(order.error()));
    });
}

/// The customer wants something else after the order was made: it is cancelled and the seats are held anew.
void Sale::stepCancelOrder()
{
    const protocol::OrdersCancel params{m_order->order, m_connection.newKey(), true};
    run(params, [this](const Result<protocol::Order> &order) {
        m_orderStale = false;
        if (!order && order.error().code == ErrorCode::OrderStateWrong) {
            m_askOrder = true;
            return;
        }
        if (m_openPayment)
            m_connection.settle(m_openPayment->key);
        m_openPayment.reset();
        m_order.reset();
        m_holding.clear();
    });
}

void Sale::finish(const protocol::Order &order)
{
    if (m_openPayment)
        m_connection.settle(m_openPayment->key);
    reset();
    Q_EMIT paid(order);
}

} // namespace parterre
