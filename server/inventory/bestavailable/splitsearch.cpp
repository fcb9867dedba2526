// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/bestavailable/splitsearch.h"

#include "common/layout/geometry.h"

#include <algorithm>
#include <numeric>

namespace parterre {

namespace {

constexpr size_t mostSeeds = 48;
constexpr size_t mostLooks = 200'000; ///< segments looked at in all: bounds the time of a search
constexpr double anotherGroup = 150; ///< centimetres, as all costs
constexpr double someoneAlone = 400;
constexpr double spreadWeight = 2;

} // namespace

SplitSearch::SplitSearch(
    const layout::SeatPlan &plan, const SeatCosts &costs, std::vector<FreeSegment> segments)
    : m_plan(plan)
    , m_costs(costs)
    , m_segments(std::move(segments))
{
}

QPointF SplitSearch::middleOf(const FreeSegment &segment) const
{
    return (m_plan.place(segment.first).position + m_plan.place(segment.first + segment.count - 1).position)
        / 2;
}

std::vector<size_t> SplitSearch::seeds(int quantity) const
{
    std::vector<size_t> order(m_segments.size());
    std::iota(order.begin(), order.end(), 0);
    const auto costOfSeed = [&](size_t i) {
        const FreeSegment &segment = m_segments[i];
        // A long segment is a good beginning: fewer groups will be needed.
        return m_costs.sum(segment.first, segment.count) / segment.count
            + anotherGroup * quantity / segment.count;
    };
    std::vector<double> costs(order.size());
    std::ranges::transform(order, costs.begin(), costOfSeed);
    const size_t affordable = std::clamp(mostLooks / std::max<size_t>(order.size(), 1), size_t(4), mostSeeds);
    const auto middle = order.begin() + std::ptrdiff_t(std::min(affordable, order.size()));
    std::partial_sort(order.begin(), middle, order.end(),
        [&](size_t a, size_t b) { return costs[a] != costs[b] ? costs[a] < costs[b] : a < b; });
    order.erase(middle, order.end());
    return order;
}

FreeSegment SplitSearch::nearestPart(const FreeSegment &segment, int count, QPointF to) const
{
    FreeSegment best{segment.first, count, segment.section};
    for (SeatNo first = segment.first + 1; first + count <= segment.first + segment.count; ++first) {
        const FreeSegment part{first, count, segment.section};
        if (layout::distance(middleOf(part), to) < layout::distance(middleOf(best), to))
            best = part;
    }
    return best;
}

double SplitSearch::costOf(const std::vector<FreeSegment> &groups) const
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

std::optional<SplitSearch::Candidate> SplitSearch::gather(size_t seed, int quantity, bool wholeHouse) const
{
    const QPointF start = middleOf(m_segments[seed]);
    std::vector<Near> near;
    int there = 0;
    for (size_t i = 0; i < m_segments.size(); ++i) {
        if (!wholeHouse && m_segments[i].section != m_segments[seed].section)
            continue;
        near.emplace_back(i == seed ? -1 : layout::distance(middleOf(m_segments[i]), start), i);
        there += m_segments[i].count;
    }
    if (there < quantity)
        return {};
    // Each segment has a seat at least, so that many are enough.
    std::ranges::partial_sort(
        near, near.begin() + std::min(std::ptrdiff_t(near.size()), std::ptrdiff_t(quantity)));
    std::vector<FreeSegment> groups = take(near, start, quantity, false);
    const std::vector<FreeSegment> kinder = take(near, start, quantity, true);
    if (!kinder.empty() && costOf(kinder) < costOf(groups))
        groups = kinder;
    Candidate candidate{{}, costOf(groups)};
    for (const FreeSegment &group : groups) {
        for (int i = 0; i < group.count; ++i)
            candidate.seats.push_back(group.first + i);
    }
    std::ranges::sort(candidate.seats);
    return candidate;
}

std::vector<FreeSegment> SplitSearch::take(
    const std::vector<Near> &near, QPointF start, int quantity, bool leaveNobodyAlone) const
{
    std::vector<FreeSegment> groups;
    for (const auto &[away, index] : near) {
        const FreeSegment &segment = m_segments[index];
        int count = std::min(segment.count, quantity);
        if (leaveNobodyAlone && quantity - count == 1 && count > 2)
            --count; // two and two rather than three and one
        groups.push_back(nearestPart(segment, count, start));
        quantity -= count;
        if (quantity == 0)
            return groups;
    }
    return {};
}

std::optional<std::vector<SeatNo>> SplitSearch::seats(int quantity) const
{
    std::optional<Candidate> best;
    const std::vector<size_t> from = seeds(quantity);
    for (const size_t seed : from) {
        auto candidate = gather(seed, quantity, false);
        if (candidate && (!best || candidate->cost < best->cost))
            best = std::move(candidate);
    }
    if (!best && !from.empty())
        best = gather(from.front(), quantity, true);
    return best ? std::optional(best->seats) : std::nullopt;
}

} // namespace parterre
