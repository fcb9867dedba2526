// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/layout/seatplan.h"

#include <vector>

namespace parterre {

/// A client's list of seats, rising. Errors: InvalidParams for a seat that is named twice, SeatsUnknown with
/// those that the plan does not have.
Result<std::vector<SeatNo>> seatList(std::vector<SeatNo> seats, const layout::SeatPlan &plan);

/// TableIncomplete, with the chairs that are missing, where these are only some of a table that is sold
/// whole.
Result<Done> checkWholeTables(const std::vector<SeatNo> &seats, const layout::SeatPlan &plan);

} // namespace parterre
