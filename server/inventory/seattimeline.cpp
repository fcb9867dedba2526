// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/seattimeline.h"

#include "server/storage/pipeline/seathistory.h"
#include "server/storage/sqlvalues.h"

#include <algorithm>

namespace parterre::seattimeline {

using protocol::SeatEvent;
using protocol::SeatEventKind;
using storage::SeatHistory;

// The protocol names them in the order in which the database numbers them.
static_assert(int(SeatEventKind::Released) == int(SeatHistory::What::Released));
static_assert(int(SeatEventKind::Sold) == int(SeatHistory::What::Sold));

namespace {

constexpr int mostEvents = 1000;

template <class Id>
std::optional<Id> optionalId(const pqxx::field &field)
{
    return field.is_null() ? std::nullopt : std::optional(Id{field.as<QUuid>()});
}

std::optional<QString> optionalText(const pqxx::field &field)
{
    return field.is_null() ? std::nullopt : std::optional(field.as<QString>());
}

Happened eventOf(const pqxx::row &row)
{
    SeatEvent event;
    event.what = SeatEventKind(row[0].as<int>());
    event.at = {row[1].as<qint64>()};
    event.version = row[2].as<qint64>();
    event.from = optionalText(row[4]);
    event.hold = optionalId<HoldId>(row[5]);
    event.order = optionalId<OrderId>(row[6]);
    event.allocation = optionalId<AllocationId>(row[7]);
    event.purpose = optionalText(row[8]);
    return {std::move(event), AccountId{row[3].is_null() ? 0 : row[3].as<qint64>()}};
}

} // namespace

std::vector<Happened> read(pqxx::work &tx, ShowId show, SeatNo seat)
{
    std::vector<Happened> events;
    for (const auto &row :
        tx.exec_params("SELECT e.what, (extract(epoch FROM e.happened_at) * 1000)::bigint, e.version, "
                       "  e.account_id, e.origin, e.hold_id, e.order_id, e.allocation_id, p.purpose "
                       "FROM seat_event e LEFT JOIN allocation p USING (allocation_id) "
                       "WHERE e.show_id = $1 AND e.seats @> ARRAY[$2::int] AND e.seat_no = $2 "
                       "ORDER BY e.version DESC, e.what DESC LIMIT $3",
            show.value, seat, mostEvents))
        events.push_back(eventOf(row));
    std::ranges::reverse(events);
    return events;
}

} // namespace parterre::seattimeline
