// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/seatlist.h"

#include "common/layout/wholetables.h"

#include <algorithm>

namespace parterre {

Result<std::vector<SeatNo>> seatList(std::vector<SeatNo> seats, const layout::SeatPlan &plan)
{
    std::ranges::sort(seats);
    if (std::ranges::adjacent_find(seats) != seats.end()) {
        Error error = makeError(ErrorCode::InvalidParams, QStringLiteral("a seat is named twice"));
        error.field = QStringLiteral("seats");
        return error;
    }
    Error unknown = makeError(ErrorCode::SeatsUnknown);
    std::ranges::copy_if(
        seats, std::back_inserter(unknown.seats), [&](SeatNo seat) { return !plan.has(seat); });
    if (!unknown.seats.empty())
        return unknown;
    return seats;
}

Result<Done> checkWholeTables(const std::vector<SeatNo> &seats, const layout::SeatPlan &plan)
{
    Error incomplete = makeError(ErrorCode::TableIncomplete);
    incomplete.seats = layout::missingChairs(plan, seats);
    if (!incomplete.seats.empty())
        return incomplete;
    return Done();
}

} // namespace parterre
