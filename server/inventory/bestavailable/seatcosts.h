// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"

#include <span>
#include <vector>

namespace parterre {

/// How good the seats of a plan are, as a cost in centimetres: the distance to the focal point, half of the
/// way off the axis that runs from there through the middle of the house, ten metres more for a restricted
/// view. The zones come first: any seat of a dearer zone is better than every seat of the next one. Seats
/// without a zone are last. A seat beside a wheelchair place that has no companion's seat beside it costs
/// five metres more, so that it stays for the companion while there is something else.
///
/// Neighbours are told by spots: the seats of rows as they stand (layout::physicalRuns), whatever their
/// numbers. Worked out once for a plan.
class SeatCosts {
public:
    /// Index of a seat in physical order.
    using Spot = int;
    static constexpr int mixedZones = -2;

    /// Seats of a row without an aisle between them.
    struct SeatRun {
        Spot first = 0;
        int count = 0;
        int section = 0;
        int row = 0;
        int zone = mixedZones; ///< index into the layout's zones, -1 none, where all its seats agree
        double least = 0; ///< the cost of its best seat: no block of it costs less
    };

    explicit SeatCosts(const layout::SeatPlan &plan);

    /// Those with the best seats first.
    const std::vector<SeatRun> &runs() const { return m_runs; }
    const SeatRun &runOf(Spot spot) const { return m_runs[size_t(m_runOf[size_t(spot)])]; }
    SeatNo seat(Spot spot) const { return m_seats[size_t(spot)]; }
    /// The seats of a run, in physical order.
    std::span<const SeatNo> seats(const SeatRun &run) const
    {
        return std::span(m_seats).subspan(size_t(run.first), size_t(run.count));
    }
    /// -1 for a place of an area.
    Spot spotOf(SeatNo seat) const { return m_spots[size_t(seat)]; }
    int size() const { return int(m_seats.size()); }

    double cost(Spot spot) const { return sum(spot, 1); }
    /// Of neighbours.
    double sum(Spot first, int count) const { return m_sums[size_t(first + count)] - m_sums[size_t(first)]; }

    double pitch() const { return m_pitch; } ///< the usual way between neighbours; 0 where nobody has one
    double distance(QPointF position) const; ///< from the focal point
    double offCentre(
        QPointF position) const; ///< off the axis; negative: to the left of whoever faces the stage

private:
    void order(const layout::SeatPlan &plan);
    void weigh(const layout::SeatPlan &plan);

    void measure(const layout::SeatPlan &plan);

    QPointF m_focus;
    QPointF m_axis; ///< of length 1, away from the focal point
    double m_pitch = 0;
    std::vector<SeatRun> m_runs;
    std::vector<int> m_runOf; ///< by spot: index into m_runs
    std::vector<SeatNo> m_seats; ///< by spot
    std::vector<Spot> m_spots; ///< by seat
    std::vector<double> m_sums; ///< of all spots before
};

} // namespace parterre
