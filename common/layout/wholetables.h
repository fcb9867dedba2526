// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"

/// Tables that are sold whole: all of their chairs together or none.
namespace parterre::layout {

bool isOfWholeTable(const SeatPlan &plan, SeatNo seat);

/// The seats, and the other chairs of the whole tables among them; rising, each once. Numbers that the plan
/// does not have stay.
std::vector<SeatNo> withWholeTables(const SeatPlan &plan, std::vector<SeatNo> seats);

/// The chairs that `seats` lack of whole tables; rising.
std::vector<SeatNo> missingChairs(const SeatPlan &plan, const std::vector<SeatNo> &seats);

} // namespace parterre::layout
