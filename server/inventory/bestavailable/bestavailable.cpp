// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/bestavailable/bestavailable.h"

#include "common/layout/wholetables.h"
#include "server/inventory/bestavailable/splitsearch.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace parterre {

using layout::SeatAttribute;
using layout::SeatPlan;
using SeatRun = SeatCosts::SeatRun;

namespace {

/// Per single seat left behind: worth going about three rows further back.
constexpr double lonelySeat = 300;
/// Per wheelchair place that is taken beyond the first one.
constexpr double spareWheelchair = 1e4;
/// The largest block that a group with a wheelchair is split into: each size is a search of its own.
constexpr int mostBesideWheelchair = 8;

enum Mark : char {
    NotFree = 0,
    FreeOnly = 1, ///< nobody has it, and no rule keeps it back
    Offered = 2, ///< free, of the zones, and not excluded: may be in the answer
};

} // namespace

/// What of the plan is free for this request.
struct BestSeatFinder::Search {
    const BestSeatFinder &finder;
    const QByteArray &states;
    const BestRequest &request;
    std::vector<char> zones; ///< by the index of the zone + 1: may be offered
    std::vector<char> excluded; ///< by seat
    bool ordinaryOnly = false; ///< no wheelchair place, no companion's seat
    std::vector<char> marks{}; ///< of the run that was looked at last

    Search(const BestSeatFinder &of, const QByteArray &now, const BestRequest &wish)
        : finder(of)
        , states(now)
        , request(wish)
        , zones(of.m_plan->layout().zones.size() + 1, true)
        , excluded(size_t(of.m_plan->size()))
        , ordinaryOnly(!wish.accessible)
    {
        const int only = wish.zone ? of.zoneOf(*wish.zone) : -1;
        for (int zone = -1; zone + 1 < int(zones.size()); ++zone) {
            const bool isAffordable = !wish.zones
                || (zone >= 0 && size_t(zone) < wish.zones->size() && (*wish.zones)[size_t(zone)]);
            zones[size_t(zone) + 1] = isAffordable && (!wish.zone || (zone >= 0 && zone == only));
        }
        exclude(wish.exclude);
        exclude(of.m_tables);
    }

    void exclude(const std::vector<SeatNo> &seats)
    {
        for (const SeatNo seat : seats) {
            if (finder.m_plan->has(seat))
                excluded[size_t(seat)] = true;
        }
    }

    bool isFree(Spot spot) const
    {
        const SeatNo seat = finder.m_costs.seat(spot);
        return seat < states.size() && states.at(seat) == 0 && !(ordinaryOnly && finder.m_kept[size_t(spot)]);
    }

    bool isOffered(SeatNo seat) const
    {
        return zones[size_t(finder.m_plan->place(seat).zone + 1)] && !excluded[size_t(seat)];
    }

    bool mayHave(const SeatRun &run) const
    {
        return run.zone == SeatCosts::mixedZones || zones[size_t(run.zone + 1)];
    }

    void look(const SeatRun &run)
    {
        marks.assign(size_t(run.count), NotFree);
        const char *now = states.constData();
        const SeatNo known = SeatNo(states.size());
        const std::span<const SeatNo> seats = finder.m_costs.seats(run);
        const char *kept = finder.m_kept.data() + run.first;
        for (size_t i = 0; i < seats.size(); ++i) {
            if (seats[i] >= known || now[seats[i]] != 0 || (ordinaryOnly && kept[i]))
                continue;
            marks[i] = isOffered(seats[i]) ? Offered : FreeOnly;
        }
    }

    /// The stretches of offered seats in the run that was looked at, by index into it.
    template <class Visit>
    void forEachStretch(Visit visit) const
    {
        const int end = int(marks.size());
        for (int i = 0; i < end; ++i) {
            if (marks[size_t(i)] != Offered)
                continue;
            const int first = i;
            while (i < end && marks[size_t(i)] == Offered)
                ++i;
            visit(first, i - first);
        }
    }

    /// Free seats of the run that would stay without a free neighbour beside the block.
    int lonelyBeside(int first, int count) const
    {
        const auto isThere = [&](int i) {
            return i >= 0 && i < int(marks.size()) && marks[size_t(i)] != NotFree;
        };
        const int after = first + count;
        return int(isThere(first - 1) && !isThere(first - 2)) + int(isThere(after) && !isThere(after + 1));
    }
};

BestSeatFinder::BestSeatFinder(std::shared_ptr<const SeatPlan> plan)
    : m_plan(std::move(plan))
    , m_costs(*m_plan)
    , m_kept(size_t(m_costs.size()))
    , m_zoneHasSeats(m_plan->layout().zones.size() + 1)
{
    for (Spot spot = 0; spot < m_costs.size(); ++spot) {
        m_kept[size_t(spot)] = has(spot, SeatAttribute::Wheelchair) || has(spot, SeatAttribute::Companion);
        m_zoneHasSeats[size_t(m_plan->place(m_costs.seat(spot)).zone + 1)] = true;
        if (layout::isOfWholeTable(*m_plan, m_costs.seat(spot)))
            m_tables.push_back(m_costs.seat(spot));
    }
}

bool BestSeatFinder::has(Spot spot, SeatAttribute attribute) const
{
    return m_plan->place(m_costs.seat(spot)).attributes.testFlag(attribute);
}

bool BestSeatFinder::hasKept(const SeatRun &run) const
{
    const auto first = m_kept.begin() + run.first;
    return std::find(first, first + run.count, char(true)) != first + run.count;
}

/// As many as there are zones for a key that none has.
int BestSeatFinder::zoneOf(const QString &key) const
{
    const auto &zones = m_plan->layout().zones;
    return int(std::ranges::find(zones, key, &layout::Zone::key) - zones.begin());
}

std::optional<BestSeats> BestSeatFinder::find(const QByteArray &states, const BestRequest &request) const
{
    if (request.quantity < 1 || request.quantity > m_plan->size())
        return {};
    Search search(*this, states, request);
    if (request.area) {
        const auto &areas = m_plan->layout().areas;
        const auto found = std::ranges::find_if(areas,
            [&](const layout::Area &area) { return area.id == *request.area || area.name == *request.area; });
        return found == areas.end() ? std::nullopt : inArea(int(found - areas.begin()), search);
    }
    if (!hasSeats(search))
        return inAnyArea(search);
    if (const auto best = block(search, request.quantity)) {
        std::vector<Spot> spots(static_cast<size_t>(request.quantity));
        std::iota(spots.begin(), spots.end(), best->first);
        return described(std::move(spots), best->cost, search);
    }
    if (request.together)
        return {};
    return request.accessible ? splitAccessible(search) : split(search);
}

bool BestSeatFinder::hasSeats(const Search &search) const
{
    for (size_t zone = 0; zone < m_zoneHasSeats.size(); ++zone) {
        if (m_zoneHasSeats[zone] && search.zones[zone])
            return true;
    }
    return false;
}

std::optional<BestSeatFinder::Block> BestSeatFinder::block(Search &search, int quantity) const
{
    std::optional<Block> best;
    for (const SeatRun &run : m_costs.runs()) {
        if (best && run.least >= best->cost)
            break;
        if (run.count < quantity || !search.mayHave(run))
            continue;
        if (search.request.accessible && !hasKept(run))
            continue;
        search.look(run);
        search.forEachStretch([&](int stretch, int count) {
            for (int i = stretch; i + quantity <= stretch + count; ++i) {
                const Spot first = run.first + i;
                double cost = m_costs.sum(first, quantity) / quantity;
                if (best && cost >= best->cost)
                    continue; // penalties only add to it
                if (search.request.accessible) {
                    const auto more = accessibleCost(run, first, quantity);
                    if (!more)
                        continue;
                    cost += *more;
                }
                cost += search.lonelyBeside(i, quantity) * lonelySeat;
                if (!best || cost < best->cost)
                    best = Block{first, quantity, cost};
            }
        });
    }
    return best;
}

/// What makes a block fit or unfit for someone in a wheelchair; nothing where it has no place for them.
std::optional<double> BestSeatFinder::accessibleCost(const SeatRun &run, Spot first, int count) const
{
    int wheelchairs = 0;
    bool isAccompanied = count == 1;
    for (Spot spot = first; spot < first + count; ++spot) {
        if (!m_kept[size_t(spot)] || !has(spot, SeatAttribute::Wheelchair))
            continue;
        ++wheelchairs;
        for (const Spot beside : {spot - 1, spot + 1}) {
            if (beside >= first && beside < first + count)
                isAccompanied = isAccompanied || isCompanionOf(run, spot, beside);
        }
    }
    if (wheelchairs == 0 || !isAccompanied)
        return {};
    return (wheelchairs - 1) * spareWheelchair;
}

/// A companion's seat; where the wheelchair place has none, any seat beside it.
bool BestSeatFinder::isCompanionOf(const SeatRun &run, Spot wheelchair, Spot beside) const
{
    if (has(beside, SeatAttribute::Companion))
        return true;
    for (const Spot other : {wheelchair - 1, wheelchair + 1}) {
        if (other >= run.first && other < run.first + run.count && has(other, SeatAttribute::Companion))
            return false;
    }
    return !has(beside, SeatAttribute::Wheelchair);
}

std::vector<FreeSegment> BestSeatFinder::segments(Search &search) const
{
    std::vector<FreeSegment> segments;
    for (const SeatRun &run : m_costs.runs()) {
        if (!search.mayHave(run))
            continue;
        search.look(run);
        search.forEachStretch([&](int first, int count) {
            segments.push_back({run.first + first, count, run.section});
        });
    }
    return segments;
}

std::optional<BestSeats> BestSeatFinder::split(Search &search) const
{
    const SplitSearch split(*m_plan, m_costs, segments(search));
    auto spots = split.spots(search.request.quantity);
    if (!spots)
        return {};
    double cost = 0;
    for (const Spot spot : *spots)
        cost += m_costs.cost(spot) / search.request.quantity;
    return described(std::move(*spots), cost, search);
}

std::optional<BestSeats> BestSeatFinder::splitAccessible(Search &search) const
{
    const int quantity = search.request.quantity;
    for (int size = std::min(quantity - 1, mostBesideWheelchair); size >= 2; --size) {
        const auto first = block(search, size);
        if (!first)
            continue;
        std::vector<Spot> spots(static_cast<size_t>(size));
        std::iota(spots.begin(), spots.end(), first->first);
        std::vector<SeatNo> taken;
        for (const Spot spot : spots)
            taken.push_back(m_costs.seat(spot));
        search.exclude(taken);
        search.ordinaryOnly = true;
        const SplitSearch split(*m_plan, m_costs, segments(search));
        const auto rest =
            split.spotsNear({first->first, size, m_costs.runOf(first->first).section}, quantity - size);
        if (!rest)
            return {};
        spots.insert(spots.end(), rest->begin(), rest->end());
        search.ordinaryOnly = false;
        return described(std::move(spots), first->cost, search);
    }
    return {};
}

BestSeats BestSeatFinder::described(std::vector<Spot> spots, double cost, const Search &search) const
{
    std::ranges::sort(spots);
    BestSeats best;
    best.cost = cost;
    best.groups = 0;
    QPointF middle;
    std::vector<Spot> lonely;
    const auto isLeft = [&](const SeatRun &run, Spot spot) {
        return spot >= run.first && spot < run.first + run.count && search.isFree(spot)
            && !std::ranges::binary_search(spots, spot);
    };
    for (size_t i = 0; i < spots.size(); ++i) {
        const SeatRun &run = m_costs.runOf(spots[i]);
        best.groups += int(i == 0 || spots[i] != spots[i - 1] + 1 || spots[i] == run.first);
        for (const Spot beside : {spots[i] - 1, spots[i] + 1}) {
            if (isLeft(run, beside) && !isLeft(run, beside - 1) && !isLeft(run, beside + 1))
                lonely.push_back(beside);
        }
        const QPointF position = m_plan->place(m_costs.seat(spots[i])).position;
        middle += position / double(spots.size());
        best.distance += m_costs.distance(position) / double(spots.size());
        best.seats.push_back(m_costs.seat(spots[i]));
    }
    std::ranges::sort(lonely); // a seat between two groups is found from both sides
    best.lonelySeats = int(std::ranges::unique(lonely).begin() - lonely.begin());
    best.together = best.groups == 1;
    placeOffCentre(best, middle);
    std::ranges::sort(best.seats);
    return best;
}

void BestSeatFinder::placeOffCentre(BestSeats &best, QPointF middle) const
{
    best.offCentre = m_costs.offCentre(middle);
    if (m_costs.pitch() > 0)
        best.seatsOffCentre = int(std::lround(std::abs(best.offCentre) / m_costs.pitch()));
}

std::optional<BestSeats> BestSeatFinder::inArea(int area, const Search &search) const
{
    const std::span<const SeatNo> places = m_plan->seatsOfArea(area);
    BestSeats best;
    for (int i = 0; size_t(i) < places.size() && int(best.seats.size()) < search.request.quantity; ++i) {
        const SeatNo place = places[(size_t(search.request.areaStart) + size_t(i)) % places.size()];
        if (place < search.states.size() && search.states.at(place) == 0 && search.isOffered(place))
            best.seats.push_back(place);
    }
    if (int(best.seats.size()) < search.request.quantity)
        return {};
    std::ranges::sort(best.seats);
    const QPointF middle = m_plan->place(best.seats.front()).position;
    best.distance = m_costs.distance(middle);
    placeOffCentre(best, middle);
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
