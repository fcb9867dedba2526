// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/bestavailable/splitsearch.h"

#include "common/layout/geometry.h"

#include <algorithm>
#include <numeric>

namespace parterre {

namespace {

constexpr int mostSeeds = 48;
constexpr int fewestSeeds = 4;
constexpr int mostLooks = 200'000; ///< segments looked at in all: bounds the time of a search
constexpr int looksOfSeat = 16; ///< what it takes to find the place of one more of the group
constexpr double anotherGroup = 150; ///< centimetres, as all costs
constexpr double someoneAlone = 400;
constexpr double seatLeftAlone = 100;
constexpr double spreadWeight = 2;

/// The first `count` in order; the others are somewhere behind.
template <class T>
void sortFirst(std::vector<T> &values, size_t count)
{
    if (count < values.size()) {
        std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(count), std::less());
        values.resize(count);
    }
    std::ranges::sort(values, std::less());
}

} // namespace

SplitSearch::SplitSearch(
    const layout::SeatPlan &plan, const SeatCosts &costs, std::vector<FreeSegment> segments)
    : m_plan(plan)
    , m_costs(costs)
    , m_segments(std::move(segments))
    , m_bySection(plan.layout().sections.size())
    , m_seatsOfSection(plan.layout().sections.size())
{
    m_middles.reserve(m_segments.size());
    for (size_t i = 0; i < m_segments.size(); ++i) {
        const FreeSegment &segment = m_segments[i];
        m_middles.push_back(middleOf(segment));
        m_bySection[size_t(segment.section)].push_back(int(i));
        m_seatsOfSection[size_t(segment.section)] += segment.count;
    }
}

QPointF SplitSearch::middleOf(const FreeSegment &segment) const
{
    const auto at = [this](SeatCosts::Spot spot) { return m_plan.place(m_costs.seat(spot)).position; };
    return (at(segment.first) + at(segment.first + segment.count - 1)) / 2;
}

std::vector<int> SplitSearch::seeds(int quantity, bool wholeHouse) const
{
    struct Seed {
        double cost = 0;
        int segment = 0;

        bool operator<(const Seed &other) const
        {
            return cost != other.cost ? cost < other.cost : segment < other.segment;
        }
    };
    std::vector<Seed> order;
    for (size_t i = 0; i < m_segments.size(); ++i) {
        const FreeSegment &segment = m_segments[i];
        if (!wholeHouse && m_seatsOfSection[size_t(segment.section)] < quantity)
            continue;
        // A long segment is a good beginning: fewer groups will be needed.
        order.push_back({m_costs.sum(segment.first, segment.count) / segment.count
                + anotherGroup * quantity / segment.count,
            int(i)});
    }
    const int looks = int(order.size()) + looksOfSeat * quantity;
    const int affordable = std::clamp(mostLooks / looks, fewestSeeds, mostSeeds);
    sortFirst(order, size_t(affordable));
    std::vector<int> seeds;
    for (const Seed &seed : order)
        seeds.push_back(seed.segment);
    return seeds;
}

SplitSearch::Groups SplitSearch::gather(
    QPointF start, std::optional<int> section, int seed, int quantity) const
{
    std::vector<Near> near;
    const auto look = [&](int segment) {
        const QPointF way = m_middles[size_t(segment)] - start;
        near.push_back({segment == seed ? -1 : QPointF::dotProduct(way, way), segment});
    };
    if (section) {
        near.reserve(m_bySection[size_t(*section)].size());
        std::ranges::for_each(m_bySection[size_t(*section)], look);
    } else {
        near.reserve(m_segments.size());
        for (int i = 0; i < int(m_segments.size()); ++i)
            look(i);
    }
    Groups groups = parts(nearest(near, m_segments, quantity), start);
    Groups kinder = parts(nobodyAlone(std::move(near), m_segments, quantity), start);
    return !kinder.empty() && (groups.empty() || costOf(kinder) < costOf(groups)) ? kinder : groups;
}

std::vector<SplitSearch::Share> SplitSearch::nearest(
    std::vector<Near> near, const Groups &segments, int quantity)
{
    sortFirst(near, size_t(quantity)); // each has a seat at least
    std::vector<Share> shares;
    for (const Near &candidate : near) {
        const int count = std::min(segments[size_t(candidate.segment)].count, quantity);
        shares.push_back({candidate.segment, count});
        quantity -= count;
        if (quantity == 0)
            return shares;
    }
    return {};
}

std::vector<SplitSearch::Share> SplitSearch::nobodyAlone(
    std::vector<Near> near, const Groups &segments, int quantity)
{
    const auto sizeOf = [&](const Near &candidate) { return segments[size_t(candidate.segment)].count; };
    std::erase_if(near, [&](const Near &candidate) { return sizeOf(candidate) < 2; });
    // Three that are left over need a segment of three, or somebody of an earlier group beside the third.
    std::optional<Near> three;
    for (const Near &candidate : near) {
        if (sizeOf(candidate) >= 3 && (!three || candidate < *three))
            three = candidate;
    }
    sortFirst(near, size_t(quantity / 2 + 1));
    std::vector<Share> shares;
    int left = quantity;
    for (const Near &candidate : near) {
        int count = std::min(sizeOf(candidate), left);
        if (left - count == 1) {
            const auto large =
                std::ranges::find_if(shares, [](const Share &share) { return share.count > 2; });
            if (count > 2) {
                --count; // two and two rather than three and one
            } else if (large != shares.end()) {
                --large->count;
                ++left;
            } else if (three) { // all before it were of two, so that it comes later
                shares.push_back({three->segment, 3});
                return shares;
            } else {
                return {};
            }
        }
        shares.push_back({candidate.segment, count});
        left -= count;
        if (left == 0)
            return shares;
    }
    return {};
}

SplitSearch::Groups SplitSearch::parts(const std::vector<Share> &shares, QPointF start) const
{
    Groups groups;
    for (const Share &share : shares)
        groups.push_back(nearestPart(m_segments[size_t(share.segment)], share.count, start));
    return groups;
}

FreeSegment SplitSearch::nearestPart(const FreeSegment &segment, int count, QPointF to) const
{
    FreeSegment best{segment.first, count, segment.section};
    std::optional<double> least;
    for (SeatCosts::Spot first = segment.first; first + count <= segment.first + segment.count; ++first) {
        const FreeSegment part{first, count, segment.section};
        const double cost = layout::distance(middleOf(part), to) + seatLeftAlone * leftAlone(part, segment);
        if (!least || cost < *least) {
            best = part;
            least = cost;
        }
    }
    return best;
}

int SplitSearch::leftAlone(const FreeSegment &part, const FreeSegment &of) const
{
    return int(part.first - of.first == 1) + int(of.first + of.count - part.first - part.count == 1);
}

double SplitSearch::costOf(const Groups &groups) const
{
    double cost = 0;
    int seats = 0;
    QPointF middle;
    for (const FreeSegment &group : groups) {
        cost += m_costs.sum(group.first, group.count);
        seats += group.count;
        middle += middleOf(group) * group.count;
    }
    middle /= seats;
    cost /= seats;
    for (const FreeSegment &group : groups) {
        cost += anotherGroup + (group.count == 1 ? someoneAlone : 0);
        cost += spreadWeight * layout::distance(middleOf(group), middle) * group.count / seats;
    }
    return cost;
}

std::optional<std::vector<SeatCosts::Spot>> SplitSearch::spots(int quantity) const
{
    const bool wholeHouse =
        std::ranges::none_of(m_seatsOfSection, [&](int seats) { return seats >= quantity; });
    Groups best;
    double least = 0;
    for (const int seed : seeds(quantity, wholeHouse)) {
        const auto section = wholeHouse ? std::nullopt : std::optional(m_segments[size_t(seed)].section);
        Groups groups = gather(m_middles[size_t(seed)], section, seed, quantity);
        if (groups.empty())
            return std::nullopt; // not even the whole house has enough
        const double cost = costOf(groups);
        if (best.empty() || cost < least) {
            best = std::move(groups);
            least = cost;
        }
    }
    return best.empty() ? std::nullopt : std::optional(spotsOf(best));
}

std::optional<std::vector<SeatCosts::Spot>> SplitSearch::spotsNear(
    const FreeSegment &others, int quantity) const
{
    const bool wholeHouse = m_seatsOfSection[size_t(others.section)] < quantity;
    const auto section = wholeHouse ? std::nullopt : std::optional(others.section);
    const Groups groups = gather(middleOf(others), section, -1, quantity);
    return groups.empty() ? std::nullopt : std::optional(spotsOf(groups));
}

std::vector<SeatCosts::Spot> SplitSearch::spotsOf(const Groups &groups)
{
    std::vector<SeatCosts::Spot> spots;
    for (const FreeSegment &group : groups) {
        for (int i = 0; i < group.count; ++i)
            spots.push_back(group.first + i);
    }
    return spots;
}

} // namespace parterre
