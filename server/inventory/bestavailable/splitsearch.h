// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/inventory/bestavailable/seatcosts.h"

#include <optional>
#include <utility>
#include <vector>

namespace parterre {

/// Free seats side by side.
struct FreeSegment {
    SeatNo first = 0;
    int count = 0;
    int section = 0;
};

/// Where nobody has enough seats side by side: few groups, close to each other, and nobody alone where that
/// can be. From each of the cheapest segments on it gathers the nearest segments of the same section; where
/// no section has enough, the nearest ones of the whole house.
class SplitSearch {
public:
    SplitSearch(const layout::SeatPlan &plan, const SeatCosts &costs, std::vector<FreeSegment> segments);

    /// In rising order; nothing when there are not so many seats at all.
    std::optional<std::vector<SeatNo>> seats(int quantity) const;

private:
    struct Candidate {
        std::vector<SeatNo> seats;
        double cost = 0;
    };

    using Near = std::pair<double, size_t>; ///< how far away, and which segment

    QPointF middleOf(const FreeSegment &segment) const;
    /// Indexes of the cheapest segments to begin with.
    std::vector<size_t> seeds(int quantity) const;
    std::optional<Candidate> gather(size_t seed, int quantity, bool wholeHouse) const;
    /// From the nearest on; empty when they have not enough.
    std::vector<FreeSegment> take(
        const std::vector<Near> &near, QPointF start, int quantity, bool leaveNobodyAlone) const;
    FreeSegment nearestPart(const FreeSegment &segment, int count, QPointF to) const;
    double costOf(const std::vector<FreeSegment> &groups) const;

    const layout::SeatPlan &m_plan;
    const SeatCosts &m_costs;
    std::vector<FreeSegment> m_segments;
};

} // namespace parterre
