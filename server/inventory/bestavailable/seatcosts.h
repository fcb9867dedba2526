// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"

#include <vector>

namespace parterre {

/// How good the seats of a plan are, as a cost in centimetres: the distance to the focal point, half of the
/// way off the axis that runs from there through the middle of the house, ten metres more for a restricted
/// view. The zones come first: any seat of a dearer zone is better than every seat of the next one. Seats
/// without a zone are last.
class SeatCosts {
public:
    /// Seats of a row without an aisle between them, by seat number.
    struct SeatRun {
        SeatNo first = 0;
        int count = 0;
        int section = 0;
        int row = 0;
    };

    explicit SeatCosts(const layout::SeatPlan &plan);

    const std::vector<SeatRun> &runs() const { return m_runs; }
    double cost(SeatNo seat) const { return sum(seat, 1); }
    /// Of neighbours by number.
    double sum(SeatNo first, int count) const
    {
        return m_sums[size_t(first + count)] - m_sums[size_t(first)];
    }

private:
    std::vector<SeatRun> m_runs;
    std::vector<double> m_sums; ///< of all seats before
};

} // namespace parterre
