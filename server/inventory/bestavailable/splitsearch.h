// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/inventory/bestavailable/seatcosts.h"

#include <optional>
#include <vector>

namespace parterre {

/// Free seats side by side, by spots.
struct FreeSegment {
    SeatCosts::Spot first = 0;
    int count = 0;
    int section = 0;
};

/// Where nobody has enough seats side by side: few groups, close to each other, nobody alone and no single
/// seat left behind where that can be. From each of the cheapest segments on it gathers the nearest segments
/// of the same section, which are those of its row and of the rows before and behind; where no section has
/// enough, the nearest ones of the whole house. It tries the nearest as they come, and the nearest that let
/// nobody sit alone, and keeps the cheapest answer of all beginnings. Looks at a bounded number of segments.
class SplitSearch {
public:
    SplitSearch(const layout::SeatPlan &plan, const SeatCosts &costs, std::vector<FreeSegment> segments);

    /// In no order; nothing when there are not so many seats at all.
    std::optional<std::vector<SeatCosts::Spot>> spots(int quantity) const;
    /// The same, for others of a group that has these seats already.
    std::optional<std::vector<SeatCosts::Spot>> spotsNear(const FreeSegment &others, int quantity) const;

private:
    using Groups = std::vector<FreeSegment>;
    /// How far away (squared), and which segment.
    struct Near {
        double away = 0;
        int segment = 0;

        bool operator<(const Near &other) const
        {
            return away != other.away ? away < other.away : segment < other.segment;
        }
    };
    /// So many seats of a segment.
    struct Share {
        int segment = 0;
        int count = 0;
    };

    QPointF middleOf(const FreeSegment &segment) const;
    /// Indexes of the cheapest segments to begin with.
    std::vector<int> seeds(int quantity, bool wholeHouse) const;
    /// The cheaper one of both ways to gather from there; empty when there are not enough. A seed comes
    /// first.
    Groups gather(QPointF start, std::optional<int> section, int seed, int quantity) const;
    static std::vector<SeatCosts::Spot> spotsOf(const Groups &groups);
    static std::vector<Share> nearest(std::vector<Near> near, const Groups &segments, int quantity);
    /// Groups of two and more; empty when that cannot be.
    static std::vector<Share> nobodyAlone(std::vector<Near> near, const Groups &segments, int quantity);
    Groups parts(const std::vector<Share> &shares, QPointF start) const;
    FreeSegment nearestPart(const FreeSegment &segment, int count, QPointF to) const;
    int leftAlone(const FreeSegment &part, const FreeSegment &of) const;
    double costOf(const Groups &groups) const;

    const layout::SeatPlan &m_plan;
    const SeatCosts &m_costs;
    Groups m_segments;
    std::vector<QPointF> m_middles; ///< by segment
    std::vector<std::vector<int>> m_bySection; ///< its segments
    std::vector<int> m_seatsOfSection;
};

} // namespace parterre
