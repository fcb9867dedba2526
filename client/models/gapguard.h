// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"

#include <QByteArray>

#include <vector>

namespace parterre {

/// What seats that a clerk picked by hand leave behind.
struct Gap {
    std::vector<SeatNo> alone; ///< free seats that are left without a free neighbour
    /// As many seats of the same zone in the same row, nearest to those that were picked, that leave nobody
    /// alone; as they stand. Empty where there are none, or where the picked ones are no block.
    std::vector<SeatNo> better;

    bool operator==(const Gap &) const = default;
};

/// `states`: one protocol::SeatState byte a seat; what is mine counts as taken. Neighbours are told as they
/// stand (layout::physicalRuns); wheelchair places and companions' seats wait for others and are never
/// alone.
Gap gapOf(const layout::SeatPlan &plan, const QByteArray &states, const std::vector<SeatNo> &mine);

} // namespace parterre
