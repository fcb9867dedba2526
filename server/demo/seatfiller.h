// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"
#include "server/demo/demorandom.h"

#include <vector>

namespace parterre::demo {

/// Takes seats of a house as an audience does: parties side by side, from the best rows outwards, the dear
/// zones a little before the cheap ones. Wheelchair places and their companions' seats are kept apart for
/// those who need them. The plan must outlive it, and be a first version: its numbers follow the document.
class SeatFiller {
public:
    SeatFiller(const layout::SeatPlan &plan, DemoRandom &random);

    /// Seats for a party, side by side where there still are such; all in one zone. Fewer than asked (even
    /// none) when the house is nearly full.
    std::vector<SeatNo> take(int party);
    /// A wheelchair place and the companion's seat beside it; only the place where it has none; empty: none
    /// left.
    std::vector<SeatNo> takeAccessible();
    /// At the end of a good row: what a house keeps for itself.
    std::vector<SeatNo> takeHouseSeats(int count);
    void giveBack(const std::vector<SeatNo> &seats);

    int freeSeats() const { return m_free; }

private:
    /// Seats side by side in one zone, or the places of an area.
    struct Run {
        SeatNo first = 0;
        int count = 0;
        int free = 0;
        double distance = 0; ///< of its nearest seat to what everybody looks at
    };
    struct Zone {
        std::vector<Run> runs; ///< the best first
        double appeal = 1;
    };

    void addRow(int section, int row);
    void addAccessible(SeatNo seat, SeatNo rowBegin, SeatNo rowEnd);
    bool isAccessible(SeatNo seat) const;
    double distanceTo(SeatNo seat) const;
    std::vector<SeatNo> takeFrom(Zone &zone, int party);
    std::vector<SeatNo> window(const Run &run, int party) const;
    void mark(const std::vector<SeatNo> &seats, bool taken);

    const layout::SeatPlan &m_plan;
    DemoRandom &m_random;
    QPointF m_focus;
    std::vector<Zone> m_zones;
    std::vector<std::vector<SeatNo>> m_accessible; ///< groups that are free
    std::vector<bool> m_taken;
    std::vector<int> m_runIndex; ///< of each seat in its zone's runs; -1: in none
    int m_free = 0;
};

} // namespace parterre::demo
