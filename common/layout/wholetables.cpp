// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/wholetables.h"

#include <algorithm>

namespace parterre::layout {

namespace {

const Row *rowOf(const SeatPlan &plan, SeatNo seat)
{
    if (!plan.has(seat) || plan.place(seat).section < 0)
        return nullptr;
    const SeatPlan::Place &place = plan.place(seat);
    return &plan.layout().sections[size_t(place.section)].rows[size_t(place.row)];
}

void tidy(std::vector<SeatNo> &seats)
{
    std::ranges::sort(seats);
    // Not std::ranges::unique: Clang 14, which builds the fuzzers, cannot read it of GCC 12's library.
    seats.erase(std::unique(seats.begin(), seats.end()), seats.end());
}

} // namespace

bool isOfWholeTable(const SeatPlan &plan, SeatNo seat)
{
    const Row *row = rowOf(plan, seat);
    return row && row->table && row->table->soldWhole;
}

std::vector<SeatNo> withWholeTables(const SeatPlan &plan, std::vector<SeatNo> seats)
{
    std::vector<SeatNo> all = seats;
    for (const SeatNo seat : seats) {
        if (!isOfWholeTable(plan, seat))
            continue;
        const std::span<const SeatNo> chairs = plan.rowOf(seat);
        all.insert(all.end(), chairs.begin(), chairs.end());
    }
    tidy(all);
    return all;
}

std::vector<SeatNo> missingChairs(const SeatPlan &plan, const std::vector<SeatNo> &seats)
{
    std::vector<SeatNo> named = seats;
    tidy(named);
    std::vector<SeatNo> missing;
    std::ranges::set_difference(withWholeTables(plan, named), named, std::back_inserter(missing));
    return missing;
}

} // namespace parterre::layout
