// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/sale.h"

#include "common/layout/wholetables.h"

#include <algorithm>

// The wishes of the clerk and the state of the sale. How the server is brought there: salesteps.cpp.

namespace parterre {

namespace {

constexpr int msPerSecond = 1000;
constexpr int warnSeconds = 60;
constexpr int againMs = 3'000;

bool contains(const std::vector<SeatNo> &seats, SeatNo seat)
{
    return std::ranges::find(seats, seat) != seats.end();
}

} // namespace

Sale::Sale(ServerConnection &connection, SeatMapModel &map, Basket &basket, const Clock &clock)
    : m_connection(connection)
    , m_map(map)
    , m_basket(basket)
    , m_holding(clock)
{
    m_timer.setInterval(msPerSecond / 2);
    connect(&m_timer, &QTimer::timeout, this, &Sale::watchTime);
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    const auto resume = [this] {
        if (!m_connection.isOnline())
            return;
        m_again.stop();
        m_stuck = false;
        m_reconcile = bool(m_map.showId());
        proceed();
    };
    connect(&m_again, &QTimer::timeout, this, resume);
    connect(&m_map, &SeatMapModel::planChanged, this, &Sale::planArrived);
    connect(&m_connection, &ServerConnection::online, this, resume);
}

void Sale::openShow(ShowId show)
{
    if (show == m_map.showId() || isPaying())
        return;
    clear();
    m_lastBest = {};
    m_map.open(show);
}

std::vector<SeatNo> Sale::whole(const std::vector<SeatNo> &seats) const
{
    if (!m_map.plan() || layout::missingChairs(*m_map.plan(), seats).empty())
        return seats; // in the order of the clerk
    return layout::withWholeTables(*m_map.plan(), seats);
}

void Sale::add(const std::vector<SeatNo> &seats)
{
    if (isPaying())
        return;
    for (const SeatNo seat : whole(seats)) {
        if (!contains(m_wanted, seat))
            m_wanted.push_back(seat);
    }
    m_reasons.reset();
    edited();
}

void Sale::remove(const std::vector<SeatNo> &seats)
{
    if (isPaying())
        return;
    const std::vector<SeatNo> gone = whole(seats);
    std::erase_if(m_wanted, [&](SeatNo seat) { return contains(gone, seat); });
    m_reasons.reset();
    edited();
}

void Sale::toggle(const std::vector<SeatNo> &seats)
{
    const bool allMine = std::ranges::all_of(seats, [this](SeatNo seat) { return contains(m_wanted, seat); });
    if (allMine)
        remove(seats);
    else
        add(seats);
}

void Sale::exchange(const std::vector<SeatNo> &seats)
{
    if (isPaying())
        return;
    m_wanted = whole(seats);
    m_reasons.reset();
    edited();
}

void Sale::best(int quantity, const QString &zone) { wish({quantity, zone}); }

void Sale::bestInArea(int quantity, const QString &area) { wish({quantity, {}, area}); }

void Sale::wish(const Best &best)
{
    if (isPaying() || best.quantity < 1 || !m_map.showId())
        return;
    m_offered.clear();
    m_lastBest = best;
    m_best = best;
    ++m_bestNumber;
    edited();
}

void Sale::nextBest()
{
    if (isPaying() || m_wanted.empty()) {
        wish(m_lastBest);
        return;
    }
    m_offered.insert(m_offered.end(), m_wanted.begin(), m_wanted.end());
    m_lastBest.quantity = int(m_wanted.size());
    m_best = m_lastBest;
    ++m_bestNumber;
    edited();
}

void Sale::askAgain()
{
    if (m_openPayment)
        pay(std::vector(m_openPayment->tenders));
}

void Sale::takeAgain() { add(std::exchange(m_expired, {})); }

void Sale::extend()
{
    m_extend = bool(m_holding);
    proceed();
}

void Sale::clear()
{
    if (isPaying())
        return;
    if (m_openPayment || m_openOrder)
        Q_EMIT abandoned();
    if (m_holding && !m_order)
        m_releases.push_back(m_holding.id());
    if (m_order && !m_openPayment)
        cancelOrder();
    reset();
    m_expired.clear();
    dismissNotice();
    proceed();
}

void Sale::pay(const std::vector<protocol::Tender> &tenders)
{
    if (!canPay())
        return;
    const bool asBefore = m_openPayment && m_openPayment->tenders == tenders;
    m_payment = asBefore ? *m_openPayment : Payment{tenders, m_connection.newKey(), m_basket.total()};
    // Ticket types may have changed since a payment was refused.
    m_orderStale = m_orderStale || (m_order && m_orderChoices != m_basket.choices());
    // And zones with another seat map, which is another sum.
    m_orderStale = m_orderStale || (m_order && !asBefore && m_order->total != m_basket.total());
    dismissNotice();
    m_stuck = false;
    Q_EMIT changed();
    proceed();
}

bool Sale::canPay() const
{
    const bool allPriced =
        std::ranges::all_of(m_basket.lines(), [](const Basket::Line &line) { return bool(line.ticketType); });
    return !m_wanted.empty() && !m_payment && !m_best && allPriced;
}

QStringList Sale::openKeys() const
{
    QStringList keys;
    if (m_openOrder)
        keys.append(m_openOrder->key);
    for (const std::optional<Payment> &payment : {m_payment, m_openPayment}) {
        if (payment)
            keys.append(payment->key);
    }
    return keys;
}

std::optional<int> Sale::secondsLeft() const
{
    return m_holding ? std::optional(int((m_holding.left() + msPerSecond - 1) / msPerSecond)) : std::nullopt;
}

void Sale::dismissNotice()
{
    if (std::exchange(m_notice, std::nullopt))
        Q_EMIT noticeChanged();
}

void Sale::say(Notice::Kind kind, const QString &text, Notice::Action action)
{
    m_notice = Notice{kind, text, action};
    Q_EMIT noticeChanged();
}

void Sale::edited()
{
    dismissNotice();
    m_holdKey.clear();
    // A hold whose answer never came may be there: it goes back before its seats are asked for again.
    m_reconcile = m_reconcile || m_stuck;
    m_stuck = false;
    m_orderStale = m_order.has_value();
    wantedChanged();
    proceed();
}

/// Of another show, or of this one with another layout.
void Sale::planArrived()
{
    const protocol::Show &show = m_map.show();
    const bool isOtherLayout = m_basket.show().show == show.show && m_basket.show().layout != show.layout;
    m_basket.setShow(show, m_map.plan());
    // What is held is in every layout that the show can have; a wish may be too late.
    std::erase_if(m_wanted, [this](SeatNo seat) { return !m_holding.has(seat) && !m_map.plan()->has(seat); });
    wantedChanged();
    if (isOtherLayout && !m_notice)
        say(Notice::Kind::Info, tr("The seat map of this show was changed."));
    proceed();
}

void Sale::wantedChanged()
{
    m_basket.setSeats(m_wanted, m_order ? m_wanted : m_holding.seats());
    QSet<SeatNo> mine(m_wanted.begin(), m_wanted.end());
    m_map.setMine(mine);
    Q_EMIT changed();
}

void Sale::reset()
{
    m_wanted.clear();
    m_reasons.reset();
    m_holding.clear();
    m_best.reset();
    ++m_bestNumber;
    m_offered.clear();
    m_holdKey.clear();
    m_openOrder.reset();
    m_order.reset();
    m_orderChoices.clear();
    m_payment.reset();
    m_openPayment.reset();
    m_stuck = m_extend = m_orderStale = m_askOrder = m_warned = false;
    m_timer.stop();
    wantedChanged();
}

void Sale::watchTime()
{
    const std::optional<int> left = secondsLeft();
    if (!left) {
        m_timer.stop();
    } else if (*left == 0) {
        // What is under way may still extend it, or was paid already; its answer decides.
        if (!m_running && !m_openOrder && !m_openPayment)
            expire();
    } else if (*left <= warnSeconds && !m_warned && !m_order) {
        m_warned = true;
        say(Notice::Kind::Warning, tr("The seats are held for one more minute."), Notice::Action::Extend);
    }
    Q_EMIT tick();
}

void Sale::expire()
{
    m_expired = m_wanted;
    if (m_order)
        cancelOrder();
    reset();
    say(Notice::Kind::Warning,
        tr("The time for %n seats ran out; they are free for everybody again.", nullptr,
            int(m_expired.size())),
        Notice::Action::TakeAgain);
}

void Sale::cancelOrder()
{
    const protocol::OrdersCancel cancel{m_order->order, m_connection.newKey(), true};
    m_connection.ask(this, cancel, [](const Result<protocol::Order> &) {});
}

QString Sale::names(const std::vector<SeatNo> &seats) const
{
    constexpr size_t most = 6;
    QStringList labels;
    for (size_t i = 0; i < std::min(seats.size(), most) && m_map.plan(); ++i)
        labels.append(m_map.plan()->label(seats[i]));
    if (seats.size() > most)
        labels.append(u"…"_qs);
    return labels.join(u", "_qs);
}

QString Sale::takenText(const std::vector<SeatNo> &seats) const
{
    return seats.size() == 1 ? tr("%1 was just taken by somebody else.").arg(names(seats))
                             : tr("%1 were just taken by somebody else.", "several seats").arg(names(seats));
}

} // namespace parterre
