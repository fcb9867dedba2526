// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace parterre {

struct BestRequest {
    int quantity = 1;
    std::optional<QString> zone; ///< only seats of this zone
    std::optional<QString> area; ///< any places of the general-admission area of this name
    bool together = true; ///< side by side; false: split over rows near each other where that cannot be
    bool accessible =
        false; ///< wheelchair places with their companions; otherwise these are left to those who need them
    std::vector<SeatNo> exclude; ///< seats that were offered before
};

struct BestSeats {
    std::vector<SeatNo> seats; ///< rising
};

/// Finds the best free seats of one plan. A block of seats side by side costs the mean of its seats' costs,
/// and more when it leaves a single seat alone at one of its ends; the cheapest block wins. A seat costs its
/// distance from the focal point, more so sideways than to the back, and the rank of its zone. What depends
/// on the plan only is computed once; a search looks at each seat once. Immutable, so any thread may search.
class BestSeatFinder {
public:
    explicit BestSeatFinder(std::shared_ptr<const layout::SeatPlan> plan);

    const std::shared_ptr<const layout::SeatPlan> &plan() const { return m_plan; }
    /// `states`: one byte a seat, 0 is free. Nothing when there are no such seats.
    std::optional<BestSeats> find(const QByteArray &states, const BestRequest &request) const;

private:
    /// Seats first .. first + count - 1 sit side by side.
    struct Run {
        SeatNo first = 0;
        int count = 0;
    };
    struct Block {
        SeatNo first = 0;
        int count = 0;
        double cost = 0;
    };
    class Search;

    void rankSeats();
    void findRuns();
    std::vector<SeatNo> inAreas(const QByteArray &states, const BestRequest &request) const;

    std::shared_ptr<const layout::SeatPlan> m_plan;
    std::vector<Run> m_runs;
    std::vector<double> m_costs; ///< by seat
};

} // namespace parterre
