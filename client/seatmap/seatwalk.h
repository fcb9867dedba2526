// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatindex.h"
#include "common/layout/seatplan.h"

#include <optional>

namespace parterre {

enum class Direction { Left, Right, Up, Down };

/// The seat that one step on the screen leads to: the neighbour in the row where it lies that way, else the
/// nearest seat in that direction. `goal` is where the walk would like to be across its direction, so that
/// walking over rows of different lengths does not drift. Nothing at the edge of the hall.
std::optional<SeatNo> stepFrom(const layout::SeatPlan &plan, const layout::SeatIndex &index, SeatNo from,
    Direction direction, QPointF goal);

/// Where a walk starts: the seat that is nearest to this place; nothing in a hall without seats.
std::optional<SeatNo> nearestSeat(
    const layout::SeatPlan &plan, const layout::SeatIndex &index, QPointF place);

} // namespace parterre
