// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/saleshistory.h"

#include "server/demo/democustomers.h"
#include "server/demo/seatfiller.h"
#include "server/sales/ordercode.h"

#include <algorithm>
#include <cmath>

namespace parterre::demo {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 day = 24 * 60 * minute;

constexpr int houseSeats = 4;
constexpr double cancelledPart = 0.03;
constexpr double accessiblePart = 0.02; ///< of the orders
/// Of parties of one to six.
constexpr std::array<double, 6> partyWeights{0.14, 0.5, 0.1, 0.17, 0.05, 0.04};
/// Of ticket types among grown-ups: adult, child, student, senior.
constexpr std::array<double, 4> usualTypes{0.7, 0.02, 0.14, 0.14};
constexpr std::array<double, 4> familyTypes{0.42, 0.5, 0.03, 0.05};

} // namespace

qint64 HistoryOrder::seatsTotal() const
{
    qint64 sum = 0;
    for (const HistoryLine &line : lines)
        sum += line.amount;
    return sum;
}

/// The sale of one show, in the order of time.
class SalesHistory::Sale {
public:
    Sale(SalesHistory &season, const ShowOnSale &show)
        : m_season(season)
        , m_random(season.m_random)
        , m_ids(season.m_ids)
        , m_show(show)
        , m_filler(*show.plan, season.m_random)
        , m_end(std::min({season.m_now + -10 * minute, show.startsAt + -5 * minute, show.salesUntil}))
    {
    }

    ShowHistory run()
    {
        keepHouseSeats();
        const int target = int(std::lround(m_show.sold * m_filler.freeSeats()));
        std::vector<int> parties = partiesFor(int(target * (1 + cancelledPart)));
        std::vector<Timestamp> times;
        for (size_t i = 0; i < parties.size(); ++i)
            times.push_back(saleTime());
        std::ranges::sort(times);
        for (size_t i = 0; i < parties.size() && m_sold < target; ++i) {
            cancelUpTo(times[i]);
            order(times[i], std::min(parties[i], target - m_sold));
        }
        cancelUpTo(m_end);
        // What came back is sold once more where the house has to be full.
        while (m_show.sold >= 1 && order(m_end, 2)) { }
        m_history.version = m_version;
        return std::move(m_history);
    }

private:
    void keepHouseSeats()
    {
        ++m_version;
        m_ids.setTime(m_show.salesFrom);
        m_history.houseSeats = m_ids.uuid();
        for (const SeatNo seat : m_filler.takeHouseSeats(houseSeats))
            m_history.claims[seat] = {3, {}, m_version};
    }

    std::vector<int> partiesFor(int seats)
    {
        std::vector<int> parties;
        while (seats > 0) {
            parties.push_back(int(m_random.weighted(partyWeights)) + 1);
            seats -= parties.back();
        }
        return parties;
    }

    /// In opening hours where possible; more of them the nearer the day is.
    Timestamp saleTime()
    {
        const qint64 span = m_end - m_show.salesFrom;
        const Timestamp drawn = m_show.salesFrom + qint64(double(span) * std::pow(m_random.unit(), 0.5));
        const qint64 offset = qint64(m_show.timeZone.offsetFromUtc(drawn.toDateTime())) * second;
        const qint64 midnight = (drawn.ms + offset) / day * day - offset;
        const Timestamp snapped{midnight + 10 * 60 * minute + m_random.below(9 * 60 * minute + 30 * minute)};
        if (snapped < m_show.salesFrom || snapped > m_end)
            return drawn;
        return snapped;
    }

    /// Whether there were seats for it.
    bool order(Timestamp time, int party)
    {
        const bool accessible = m_random.chance(accessiblePart);
        std::vector<SeatNo> seats = accessible ? m_filler.takeAccessible() : m_filler.take(party);
        if (seats.empty())
            seats = m_filler.takeAccessible();
        if (seats.empty())
            return false;
        HistoryOrder order = pay(time);
        addLines(order, seats);
        m_version += 2; // held, then sold
        order.version = m_version;
        for (const SeatNo seat : seats)
            m_history.claims[seat] = {2, order.order, m_version};
        m_sold += int(seats.size());
        if (m_show.sold < 1 || m_random.chance(0.5))
            perhapsCancelLater(order);
        m_history.orders.push_back(std::move(order));
        return true;
    }

    HistoryOrder pay(Timestamp time)
    {
        HistoryOrder order;
        m_ids.setTime(time);
        order.order = m_ids.uuid();
        order.hold = m_ids.uuid();
        order.code = m_season.freshCode();
        order.createdAt = time;
        order.paidAt = time + m_random.between(20 * second, 3 * minute);
        m_ids.setTime(order.paidAt);
        order.payment = m_ids.uuid();
        order.entry = m_ids.uuid();
        order.seller = m_random.chance(0.35) ? 1 : 0;
        order.fee = m_show.fee;
        order.channel = m_random.chance(0.28) ? protocol::Channel::Phone : protocol::Channel::Counter;
        const bool phone = order.channel == protocol::Channel::Phone;
        if (phone || m_random.chance(0.4))
            order.customer = customer(m_random, phone);
        order.card = phone || m_random.chance(0.58);
        if (order.card)
            order.reference = QStringLiteral("T%1").arg(m_random.between(100'000, 999'999));
        return order;
    }

    void addLines(HistoryOrder &order, const std::vector<SeatNo> &seats)
    {
        for (size_t i = 0; i < seats.size(); ++i) {
            HistoryLine line;
            line.seat = seats[i];
            line.kind = kindOf(seats[i], i);
            const int zone = m_show.plan->place(line.seat).zone;
            line.amount = m_show.prices[size_t(zone)][size_t(line.kind)];
            line.ticket = m_ids.uuid();
            order.lines.push_back(line);
        }
    }

    Kind kindOf(SeatNo seat, size_t positionInParty)
    {
        const layout::SeatAttributes attributes = m_show.plan->place(seat).attributes;
        if (attributes.testFlag(layout::SeatAttribute::Wheelchair))
            return Kind::Wheelchair;
        if (attributes.testFlag(layout::SeatAttribute::Companion))
            return Kind::Companion;
        if (m_show.family && positionInParty == 0)
            return Kind::Adult;
        return Kind(m_random.weighted(m_show.family ? familyTypes : usualTypes));
    }

    void perhapsCancelLater(const HistoryOrder &order)
    {
        const qint64 room = m_end - order.paidAt;
        if (room > minute && m_random.chance(cancelledPart))
            m_cancellations.emplace(order.paidAt + m_random.between(minute, room), m_history.orders.size());
    }

    void cancelUpTo(Timestamp time)
    {
        while (!m_cancellations.empty() && m_cancellations.begin()->first <= time) {
            const auto [when, index] = *m_cancellations.begin();
            m_cancellations.erase(m_cancellations.begin());
            cancel(m_history.orders[index], when);
        }
    }

    void cancel(HistoryOrder &order, Timestamp time)
    {
        m_ids.setTime(time);
        order.cancelledAt = time;
        order.refund = m_ids.uuid();
        order.refundEntry = m_ids.uuid();
        order.cancelledVersion = ++m_version;
        std::vector<SeatNo> seats;
        for (const HistoryLine &line : order.lines) {
            seats.push_back(line.seat);
            m_history.claims[line.seat] = {0, {}, m_version};
        }
        m_filler.giveBack(seats);
        m_sold -= int(seats.size());
    }

    SalesHistory &m_season;
    DemoRandom &m_random;
    DemoIds &m_ids;
    const ShowOnSale &m_show;
    SeatFiller m_filler;
    const Timestamp m_end;
    ShowHistory m_history;
    std::multimap<Timestamp, size_t> m_cancellations;
    qint64 m_version = 0;
    int m_sold = 0;
};

ShowHistory SalesHistory::sell(const ShowOnSale &show)
{
    ShowHistory history = Sale(*this, show).run();
    admit(history, show.startsAt);
    return history;
}

void SalesHistory::admit(ShowHistory &history, Timestamp startsAt)
{
    static const std::array gates{
        QStringLiteral("Main entrance"), QStringLiteral("Left staircase"), QStringLiteral("Right staircase")};
    if (startsAt - m_now > 45 * minute)
        return;
    for (HistoryOrder &order : history.orders) {
        // A party comes together; a few never do.
        const Timestamp arrival = startsAt + -m_random.between(-4 * minute, 44 * minute);
        const QString &gate = m_random.pick(gates);
        if (order.cancelledAt || arrival > m_now || arrival <= order.paidAt || m_random.chance(0.06))
            continue;
        for (HistoryLine &line : order.lines) {
            line.admittedAt = arrival + m_random.below(20 * second);
            line.gate = gate;
        }
    }
}

QString SalesHistory::freshCode()
{
    for (;;) {
        QString code = ordercode::make(m_ids);
        if (m_codes.insert(code).second)
            return code;
    }
}

} // namespace parterre::demo
