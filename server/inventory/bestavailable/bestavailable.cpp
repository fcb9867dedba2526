// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/bestavailable/bestavailable.h"

#include "server/inventory/bestavailable/splitsearch.h"

#include <algorithm>
#include <numeric>

namespace parterre {

using layout::SeatAttribute;
using layout::SeatPlan;

namespace {

/// Per single seat left behind: worth going about three rows further back.
constexpr double lonelySeat = 300;
/// Per wheelchair place that is taken beyond the first one.
constexpr double spareWheelchair = 1e4;

bool kept(const SeatPlan::Place &place)
{
    return place.attributes & (SeatAttribute::Wheelchair | SeatAttribute::Companion);
}

} // namespace

/// What of the plan is free for this request.
struct BestSeatFinder::Search {
    const BestRequest &request;
    std::vector<char> free; ///< by seat number: nobody has it, and no rule keeps it back
    std::vector<char> offered; ///< free, of the zone, and not excluded: may be in the answer

    Search(const SeatPlan &plan, const QByteArray &states, const BestRequest &of)
        : request(of)
        , free(size_t(plan.size()))
    {
        int zone = -1;
        if (of.zone) {
            const auto found = std::ranges::find(plan.layout().zones, *of.zone, &layout::Zone::key);
            zone = found == plan.layout().zones.end() ? int(plan.layout().zones.size())
                                                      : int(found - plan.layout().zones.begin());
        }
        const SeatNo known = std::min(SeatNo(states.size()), plan.size());
        for (SeatNo seat = 0; seat < known; ++seat)
            free[size_t(seat)] = states[seat] == 0 && (of.accessible || !kept(plan.place(seat)));
        offered = free;
        for (SeatNo seat = 0; seat < known; ++seat) {
            if (zone >= 0 && plan.place(seat).zone != zone)
                offered[size_t(seat)] = false;
        }
        for (const SeatNo seat : of.exclude) {
            if (plan.has(seat))
                offered[size_t(seat)] = false;
        }
    }
};

namespace {

/// The stretches of `allowed` seats within a run.
template <class Visit>
void forEachSegment(const SeatCosts::SeatRun &run, const std::vector<char> &allowed, Visit visit)
{
    const SeatNo end = run.first + run.count;
    for (SeatNo seat = run.first; seat < end; ++seat) {
        if (!allowed[size_t(seat)])
            continue;
        const SeatNo first = seat;
        while (seat < end && allowed[size_t(seat)])
            ++seat;
        visit(first, seat - first);
    }
}

/// Free seats of the run that would stay without a free neighbour beside the block.
int lonelyBeside(const SeatCosts::SeatRun &run, const std::vector<char> &free, SeatNo first, int count)
{
    const auto isFree = [&](SeatNo seat) {
        return seat >= run.first && seat < run.first + run.count && free[size_t(seat)];
    };
    const SeatNo after = first + count;
    return int(isFree(first - 1) && !isFree(first - 2)) + int(isFree(after) && !isFree(after + 1));
}

/// What makes a block fit or unfit for someone in a wheelchair; nothing where it has no place for them.
std::optional<double> accessibleCost(const SeatPlan &plan, SeatNo first, int count)
{
    int wheelchairs = 0;
    bool beside = count == 1;
    const auto is = [&](SeatNo seat, SeatAttribute attribute) {
        return seat >= first && seat < first + count && plan.place(seat).attributes.testFlag(attribute);
    };
    for (SeatNo seat = first; seat < first + count; ++seat) {
        if (!is(seat, SeatAttribute::Wheelchair))
            continue;
        ++wheelchairs;
        beside = beside || is(seat - 1, SeatAttribute::Companion) || is(seat + 1, SeatAttribute::Companion);
    }
    if (wheelchairs == 0 || !beside)
        return {};
    return (wheelchairs - 1) * spareWheelchair;
}

} // namespace

BestSeatFinder::BestSeatFinder(std::shared_ptr<const SeatPlan> plan)
    : m_plan(std::move(plan))
    , m_costs(*m_plan)
    , m_zoneHasSeats(m_plan->layout().zones.size())
{
    for (const SeatPlan::Place &place : m_plan->places()) {
        if (place.area >= 0)
            continue;
        m_hasSeats = true;
        if (place.zone >= 0)
            m_zoneHasSeats[size_t(place.zone)] = true;
    }
}

std::optional<BestSeats> BestSeatFinder::find(const QByteArray &states, const BestRequest &request) const
{
    if (request.quantity < 1 || request.quantity > m_plan->size())
        return {};
    const Search search(*m_plan, states, request);
    if (request.area) {
        const auto &areas = m_plan->layout().areas;
        const auto found = std::ranges::find_if(areas,
            [&](const layout::Area &area) { return area.id == *request.area || area.name == *request.area; });
        return found == areas.end() ? std::nullopt : inArea(int(found - areas.begin()), search);
    }
    if (!hasSeats(request))
        return inAnyArea(search);
    if (auto best = block(search))
        return best;
    if (request.together || request.accessible)
        return {};
    std::vector<FreeSegment> segments;
    for (const SeatCosts::SeatRun &run : m_costs.runs()) {
        forEachSegment(run, search.offered, [&](SeatNo first, int count) {
            segments.push_back({first, count, run.section});
        });
    }
    const SplitSearch split(*m_plan, m_costs, std::move(segments));
    auto seats = split.seats(request.quantity);
    if (!seats)
        return {};
    BestSeats best{std::move(*seats), false, 0, 0};
    for (const SeatNo seat : best.seats)
        best.cost += m_costs.cost(seat) / request.quantity;
    return best;
}

bool BestSeatFinder::hasSeats(const BestRequest &request) const
{
    if (!request.zone)
        return m_hasSeats;
    const auto &zones = m_plan->layout().zones;
    const auto zone = std::ranges::find(zones, *request.zone, &layout::Zone::key);
    return zone != zones.end() && m_zoneHasSeats[size_t(zone - zones.begin())];
}

std::optional<BestSeats> BestSeatFinder::block(const Search &search) const
{
    const int quantity = search.request.quantity;
    std::optional<BestSeats> best;
    SeatNo bestFirst = 0;
    for (const SeatCosts::SeatRun &run : m_costs.runs()) {
        if (run.count < quantity)
            continue;
        forEachSegment(run, search.offered, [&](SeatNo segment, int count) {
            for (SeatNo first = segment; first + quantity <= segment + count; ++first) {
                double cost = m_costs.sum(first, quantity) / quantity;
                if (best && cost >= best->cost)
                    continue; // penalties only add to it
                if (search.request.accessible) {
                    const auto more = accessibleCost(*m_plan, first, quantity);
                    if (!more)
                        continue;
                    cost += *more;
                }
                const int lonely = lonelyBeside(run, search.free, first, quantity);
                cost += lonely * lonelySeat;
                if (best && cost >= best->cost)
                    continue;
                best = BestSeats{{}, true, lonely, cost};
                bestFirst = first;
            }
        });
    }
    if (best) {
        best->seats.resize(size_t(quantity));
        std::iota(best->seats.begin(), best->seats.end(), bestFirst);
    }
    return best;
}

std::optional<BestSeats> BestSeatFinder::inArea(int area, const Search &search) const
{
    const SeatNo first = m_plan->firstOfArea(area);
    const int capacity = std::max(m_plan->layout().areas[size_t(area)].capacity, 0);
    BestSeats best;
    for (int i = 0; i < capacity && int(best.seats.size()) < search.request.quantity; ++i) {
        const SeatNo place = first + SeatNo((qint64(search.request.areaStart) + i) % capacity);
        if (search.offered[size_t(place)])
            best.seats.push_back(place);
    }
    if (int(best.seats.size()) < search.request.quantity)
        return {};
    std::ranges::sort(best.seats);
    return best;
}

std::optional<BestSeats> BestSeatFinder::inAnyArea(const Search &search) const
{
    for (int area = 0; area < int(m_plan->layout().areas.size()); ++area) {
        if (auto best = inArea(area, search)) // the zone is looked at place by place
            return best;
    }
    return {};
}

} // namespace parterre
