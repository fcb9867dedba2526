// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/layoutchangestore.h"

#include "server/storage/pipeline/sqlarray.h"

namespace parterre::layoutchanges {

using protocol::SeatState;
using storage::Batch;
using storage::SqlArray;
using storage::SqlDialogue;

namespace {

std::string textOf(qint64 number) { return std::to_string(number); }

SqlArray arrayOfSeats(std::span<const SeatNo> seats)
{
    SqlArray array;
    for (const SeatNo seat : seats)
        array.add(seat);
    return array;
}

} // namespace

void prepare(SqlDialogue &sql)
{
    sql.prepare("layout_of_show", "SELECT layout_id FROM show WHERE show_id = $1::bigint");
    sql.prepare("change_layout", "UPDATE show SET layout_id = $2::bigint WHERE show_id = $1::bigint");
    sql.prepare("retire_claims",
        "INSERT INTO claim (show_id, seat_no, state, version) SELECT $1::bigint, n, 3, $2::bigint "
        "FROM unnest($3::int[]) n ON CONFLICT (show_id, seat_no) DO UPDATE SET state = 3, hold_id = NULL, "
        "order_id = NULL, expires_at = NULL, version = excluded.version");
    sql.prepare("retire_seats",
        "INSERT INTO retired_seat (show_id, seat_no) SELECT $1::bigint, n FROM unnest($2::int[]) n");
    sql.prepare("restore_claims",
        "UPDATE claim c SET state = 0, version = $2::bigint FROM retired_seat r WHERE r.show_id = $1::bigint "
        "AND r.seat_no = ANY ($3::int[]) AND c.show_id = r.show_id AND c.seat_no = r.seat_no RETURNING "
        "c.seat_no");
    sql.prepare(
        "restore_seats", "DELETE FROM retired_seat WHERE show_id = $1::bigint AND seat_no = ANY ($2::int[])");
}

std::optional<LayoutId> layoutOf(Batch &batch, ShowId show)
{
    for (const auto &row : batch.sql().ask("layout_of_show", {textOf(show.value)}))
        return LayoutId{row[0].as<qint64>()};
    return std::nullopt;
}

void setLayout(Batch &batch, ShowId show, LayoutId layout)
{
    batch.sql().tell("change_layout", {textOf(show.value), textOf(layout.value)});
}

void retire(Batch &batch, ShowId show, std::span<const SeatNo> seats)
{
    if (seats.empty())
        return;
    const SqlArray numbers = arrayOfSeats(seats);
    batch.sql().tell("retire_claims", {textOf(show.value), textOf(batch.versionOf(show)), numbers});
    batch.sql().tell("retire_seats", {textOf(show.value), numbers});
    for (const SeatNo seat : seats)
        batch.seatChanged(show, seat, SeatState::Blocked);
}

std::vector<SeatNo> restore(Batch &batch, ShowId show, std::span<const SeatNo> seats)
{
    std::vector<SeatNo> restored;
    if (seats.empty())
        return restored;
    const SqlArray numbers = arrayOfSeats(seats);
    for (const auto &row :
        batch.sql().ask("restore_claims", {textOf(show.value), textOf(batch.versionOf(show)), numbers})) {
        restored.push_back(row[0].as<qint32>());
        batch.seatChanged(show, restored.back(), SeatState::Free);
    }
    batch.sql().tell("restore_seats", {textOf(show.value), numbers});
    return restored;
}

} // namespace parterre::layoutchanges
