// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/bestavailable/bestavailable.h"

#include "common/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parterre {

using layout::SeatAttribute;
using layout::SeatPlan;

namespace {

/// Costs are in centimetres of distance: a seat to the side is worse than one as far to the back, a zone
/// further down the list as bad as some rows, a single seat left alone as bad as some more.
constexpr double sideways = 1.35;
constexpr double zoneStep = 250;
constexpr double restrictedView = 400;
constexpr double singleLeftAlone = 180;
/// Parts of a split group belong near each other.
constexpr double apart = 1.0;

bool isFree(const QByteArray &states, SeatNo seat) { return seat < states.size() && states.at(seat) == 0; }

} // namespace

/// One search: which seats may be taken, and the best block among them.
class BestSeatFinder::Search {
public:
    Search(const BestSeatFinder &finder, const QByteArray &states, const BestRequest &request)
        : m_finder(finder)
        , m_request(request)
        , m_free(size_t(finder.m_plan->size()))
        , m_usable(m_free.size())
    {
        const SeatPlan &plan = *finder.m_plan;
        const int zone = zoneIndex(plan, request.zone);
        for (SeatNo seat = 0; seat < plan.size(); ++seat) {
            const SeatPlan::Place &place = plan.place(seat);
            m_free[size_t(seat)] = isFree(states, seat);
            m_usable[size_t(seat)] =
                m_free[size_t(seat)] && (!request.zone || place.zone == zone) && suits(place);
        }
        for (const SeatNo seat : request.exclude) {
            if (plan.has(seat))
                m_usable[size_t(seat)] = false;
        }
    }

    std::optional<Block> best(int count) const
    {
        std::optional<Block> best;
        for (const Run &run : m_finder.m_runs) {
            for (SeatNo first = run.first; first < run.first + run.count;) {
                const SeatNo end = endOfUsable(first, run);
                if (end - first >= count)
                    bestWithin(first, end, run, count, best);
                first = std::max(end, first + 1);
            }
        }
        return best;
    }

    void take(const Block &block)
    {
        for (SeatNo seat = block.first; seat < block.first + block.count; ++seat)
            m_free[size_t(seat)] = m_usable[size_t(seat)] = false;
        if (!m_anchor)
            m_anchor = m_finder.m_plan->place(block.first + block.count / 2).position;
    }

private:
    static int zoneIndex(const SeatPlan &plan, const std::optional<QString> &key)
    {
        const auto &zones = plan.layout().zones;
        const auto found =
            std::ranges::find_if(zones, [&](const layout::Zone &zone) { return zone.key == key; });
        return found == zones.end() ? -2 : int(found - zones.begin());
    }

    bool suits(const SeatPlan::Place &place) const
    {
        const bool reserved = place.attributes & (SeatAttribute::Wheelchair | SeatAttribute::Companion);
        return place.area < 0 && reserved == m_request.accessible;
    }

    SeatNo endOfUsable(SeatNo first, const Run &run) const
    {
        SeatNo end = first;
        while (end < run.first + run.count && m_usable[size_t(end)])
            ++end;
        return end;
    }

    void bestWithin(SeatNo first, SeatNo end, const Run &run, int count, std::optional<Block> &best) const
    {
        double sum = 0;
        for (SeatNo seat = first; seat < end; ++seat) {
            sum += cost(seat);
            if (seat - first >= count)
                sum -= cost(seat - count);
            const SeatNo start = seat - count + 1;
            if (start < first || !hasWheelchairIfAsked(start, count))
                continue;
            const double total = sum / count + (leavesSingle(start, count, run) ? singleLeftAlone : 0);
            if (!best || total < best->cost)
                best = Block{start, count, total};
        }
    }

    double cost(SeatNo seat) const
    {
        double cost = m_finder.m_costs[size_t(seat)];
        if (m_anchor)
            cost += apart * layout::distance(*m_anchor, m_finder.m_plan->place(seat).position);
        return cost;
    }

    bool hasWheelchairIfAsked(SeatNo first, int count) const
    {
        if (!m_request.accessible)
            return true;
        for (SeatNo seat = first; seat < first + count; ++seat) {
            if (m_finder.m_plan->place(seat).attributes & SeatAttribute::Wheelchair)
                return true;
        }
        return false;
    }

    bool leavesSingle(SeatNo first, int count, const Run &run) const
    {
        const auto free = [&](SeatNo seat) {
            return seat >= run.first && seat < run.first + run.count && m_free[size_t(seat)];
        };
        const SeatNo last = first + count - 1;
        return (free(first - 1) && !free(first - 2)) || (free(last + 1) && !free(last + 2));
    }

    const BestSeatFinder &m_finder;
    const BestRequest &m_request;
    std::vector<bool> m_free;
    std::vector<bool> m_usable;
    std::optional<QPointF> m_anchor; ///< of the first part of a split group
};

BestSeatFinder::BestSeatFinder(std::shared_ptr<const SeatPlan> plan)
    : m_plan(std::move(plan))
    , m_costs(size_t(m_plan->size()))
{
    rankSeats();
    findRuns();
}

void BestSeatFinder::rankSeats()
{
    const QPointF focus = layout::focusOf(m_plan->layout());
    for (SeatNo seat = 0; seat < m_plan->size(); ++seat) {
        const SeatPlan::Place &place = m_plan->place(seat);
        const QPointF away = place.position - focus;
        double cost = std::hypot(away.x() * sideways, away.y()) + zoneStep * std::max<int>(place.zone, 0);
        if (place.attributes & SeatAttribute::RestrictedView)
            cost += restrictedView;
        m_costs[size_t(seat)] = cost;
    }
}

void BestSeatFinder::findRuns()
{
    const auto &sections = m_plan->layout().sections;
    for (size_t section = 0; section < sections.size(); ++section) {
        for (size_t row = 0; row < sections[section].rows.size(); ++row) {
            const SeatNo start = m_plan->firstOfRow(int(section), int(row));
            for (const layout::Run &run : layout::runsOf(sections[section].rows[row]))
                m_runs.push_back({start + run.first, run.count});
        }
    }
}

std::vector<SeatNo> BestSeatFinder::inAreas(const QByteArray &states, const BestRequest &request) const
{
    std::vector<SeatNo> seats;
    const auto &areas = m_plan->layout().areas;
    for (size_t i = 0; i < areas.size(); ++i) {
        if ((request.area && areas[i].name != *request.area)
            || (request.zone && areas[i].zone != *request.zone))
            continue;
        seats.clear();
        const SeatNo start = m_plan->firstOfArea(int(i));
        for (SeatNo seat = start; seat < start + areas[i].capacity && int(seats.size()) < request.quantity;
             ++seat) {
            if (isFree(states, seat) && std::ranges::find(request.exclude, seat) == request.exclude.end())
                seats.push_back(seat);
        }
        if (int(seats.size()) == request.quantity)
            return seats;
    }
    return {};
}

std::optional<BestSeats> BestSeatFinder::find(const QByteArray &states, const BestRequest &request) const
{
    BestSeats found;
    if (request.area) {
        found.seats = inAreas(states, request);
        return found.seats.empty() ? std::nullopt : std::optional(std::move(found));
    }
    Search search(*this, states, request);
    int missing = request.quantity;
    for (int size = missing; missing > 0 && size > 0;) {
        const std::optional<Block> block = search.best(size);
        if (!block) {
            // A part of one is somebody who sits alone: rather 3 + 2 than 4 + 1.
            const bool leavesOne = missing - (size - 1) == 1 && size > 3;
            size -= leavesOne ? 2 : 1;
            if (request.together)
                break;
            continue;
        }
        search.take(*block);
        for (SeatNo seat = block->first; seat < block->first + block->count; ++seat)
            found.seats.push_back(seat);
        missing -= block->count;
        size = std::min(size, missing);
    }
    if (missing > 0 && !request.accessible)
        found.seats = inAreas(states, request);
    std::ranges::sort(found.seats);
    return int(found.seats.size()) == request.quantity ? std::optional(std::move(found)) : std::nullopt;
}

} // namespace parterre
