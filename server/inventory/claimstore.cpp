// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/claimstore.h"

#include "server/storage/pipeline/sqlarray.h"

#include <stdexcept>

namespace parterre::claims {

using protocol::SeatState;
using storage::Batch;
using storage::SqlArray;

namespace {

/// The parameters of all statements: $1 shows, $2 seats, $3 owners, $4 versions, $5 expiries.
struct Columns {
    SqlArray shows;
    SqlArray seats;
    SqlArray owners;
    SqlArray versions;
    SqlArray expiries;

    void add(const Batch &batch, const OwnedSeat &owned)
    {
        shows.add(owned.seat.show.value);
        seats.add(owned.seat.seat);
        owners.add(owned.owner);
        versions.add(batch.versionOf(owned.seat.show));
        expiries.add(owned.expiresAt);
    }
};

Columns columnsOf(const Batch &batch, std::span<const OwnedSeat> seats)
{
    Columns columns;
    for (const OwnedSeat &owned : seats)
        columns.add(batch, owned);
    return columns;
}

Seat seatOf(const pqxx::row &row) { return {ShowId{row[0].as<qint64>()}, row[1].as<qint32>()}; }

void tell(Batch &batch, const pqxx::result &rows, SeatState state)
{
    for (const auto &row : rows) {
        const Seat seat = seatOf(row);
        batch.seatChanged(seat.show, seat.seat, state);
    }
}

void expect(const pqxx::result &rows, size_t count, const char *what)
{
    if (size_t(rows.size()) != count)
        throw std::runtime_error(what);
}

} // namespace

void prepare(pqxx::connection &connection)
{
    connection.prepare("claims_taken",
        "SELECT c.show_id, c.seat_no FROM unnest($1::bigint[], $2::int[]) AS q (show_id, seat_no) "
        "JOIN claim c ON c.show_id = q.show_id AND c.seat_no = q.seat_no "
        "WHERE c.state > 1 OR (c.state = 1 AND c.expires_at > $3::timestamptz)");
    connection.prepare("claims_held_for_order",
        "SELECT c.show_id, c.seat_no FROM unnest($1::bigint[], $2::int[], $3::uuid[]) AS q (show_id, "
        "seat_no, owner) "
        "JOIN claim c ON c.show_id = q.show_id AND c.seat_no = q.seat_no "
        "WHERE c.state = 1 AND c.order_id = q.owner");
    connection.prepare("claims_hold",
        "INSERT INTO claim AS c (show_id, seat_no, state, hold_id, version, expires_at) "
        "SELECT show_id, seat_no, 1, owner, version, expires_at "
        "FROM unnest($1::bigint[], $2::int[], $3::uuid[], $4::bigint[], $5::timestamptz[]) "
        "  AS q (show_id, seat_no, owner, version, expires_at) "
        "ON CONFLICT (show_id, seat_no) DO UPDATE SET state = 1, hold_id = excluded.hold_id, order_id = "
        "NULL, "
        "  version = excluded.version, expires_at = excluded.expires_at "
        "WHERE c.state = 0 OR (c.state = 1 AND c.expires_at <= $6::timestamptz) "
        "RETURNING c.show_id, c.seat_no");
    connection.prepare("claims_renew",
        "UPDATE claim c SET expires_at = q.expires_at "
        "FROM unnest($1::bigint[], $2::int[], $3::uuid[], $4::timestamptz[]) AS q (show_id, seat_no, owner, "
        "expires_at) "
        "WHERE c.show_id = q.show_id AND c.seat_no = q.seat_no AND c.state = 1 AND c.hold_id = q.owner");
    connection.prepare("claims_release",
        "UPDATE claim c SET state = 0, hold_id = NULL, order_id = NULL, expires_at = NULL, version = "
        "q.version "
        "FROM unnest($1::bigint[], $2::int[], $3::uuid[], $4::bigint[]) AS q (show_id, seat_no, owner, "
        "version) "
        "WHERE c.show_id = q.show_id AND c.seat_no = q.seat_no AND c.state = 1 AND c.hold_id = q.owner "
        "  AND c.order_id IS NULL RETURNING c.show_id, c.seat_no");
    connection.prepare("claims_order",
        "UPDATE claim c SET order_id = q.order_id, expires_at = q.expires_at "
        "FROM unnest($1::bigint[], $2::int[], $3::uuid[], $4::timestamptz[], $5::uuid[]) "
        "  AS q (show_id, seat_no, owner, expires_at, order_id) "
        "WHERE c.show_id = q.show_id AND c.seat_no = q.seat_no AND c.state = 1 AND c.hold_id = q.owner "
        "RETURNING c.show_id, c.seat_no");
    connection.prepare("claims_sell",
        "UPDATE claim c SET state = 2, hold_id = NULL, expires_at = NULL, version = q.version "
        "FROM unnest($1::bigint[], $2::int[], $3::uuid[], $4::bigint[]) AS q (show_id, seat_no, owner, "
        "version) "
        "WHERE c.show_id = q.show_id AND c.seat_no = q.seat_no AND c.state = 1 AND c.order_id = q.owner "
        "RETURNING c.show_id, c.seat_no");
    connection.prepare("claims_free_order",
        "UPDATE claim c SET state = 0, hold_id = NULL, order_id = NULL, expires_at = NULL, version = "
        "q.version "
        "FROM unnest($1::bigint[], $2::int[], $3::uuid[], $4::bigint[]) AS q (show_id, seat_no, owner, "
        "version) "
        "WHERE c.show_id = q.show_id AND c.seat_no = q.seat_no AND c.state IN (1, 2) AND c.order_id = "
        "q.owner "
        "RETURNING c.show_id, c.seat_no");
}

std::set<Seat> taken(Batch &batch, std::span<const Seat> seats)
{
    SqlArray shows;
    SqlArray numbers;
    for (const Seat &seat : seats) {
        shows.add(seat.show.value);
        numbers.add(seat.seat);
    }
    std::set<Seat> found;
    for (const auto &row : batch.tx().exec_prepared(
             "claims_taken", shows.text(), numbers.text(), batch.now().toRfc3339().toStdString()))
        found.insert(seatOf(row));
    return found;
}

std::set<Seat> heldForOrder(Batch &batch, std::span<const OwnedSeat> seats)
{
    const Columns q = columnsOf(batch, seats);
    std::set<Seat> found;
    for (const auto &row :
        batch.tx().exec_prepared("claims_held_for_order", q.shows.text(), q.seats.text(), q.owners.text()))
        found.insert(seatOf(row));
    return found;
}

void hold(Batch &batch, std::span<const OwnedSeat> seats)
{
    if (seats.empty())
        return;
    const Columns q = columnsOf(batch, seats);
    const pqxx::result rows = batch.tx().exec_prepared("claims_hold", q.shows.text(), q.seats.text(),
        q.owners.text(), q.versions.text(), q.expiries.text(), batch.now().toRfc3339().toStdString());
    expect(rows, seats.size(), "a seat was claimed past the lock of its show");
    tell(batch, rows, SeatState::Held);
}

void renew(Batch &batch, std::span<const OwnedSeat> seats)
{
    if (seats.empty())
        return;
    const Columns q = columnsOf(batch, seats);
    batch.tx().exec_prepared(
        "claims_renew", q.shows.text(), q.seats.text(), q.owners.text(), q.expiries.text());
}

void release(Batch &batch, std::span<const OwnedSeat> seats)
{
    if (seats.empty())
        return;
    const Columns q = columnsOf(batch, seats);
    tell(batch,
        batch.tx().exec_prepared(
            "claims_release", q.shows.text(), q.seats.text(), q.owners.text(), q.versions.text()),
        SeatState::Free);
}

void order(Batch &batch, std::span<const Ordering> seats)
{
    if (seats.empty())
        return;
    Columns q;
    SqlArray orders;
    for (const Ordering &ordering : seats) {
        q.add(batch, ordering.seat);
        orders.add(ordering.order.value);
    }
    const pqxx::result rows = batch.tx().exec_prepared(
        "claims_order", q.shows.text(), q.seats.text(), q.owners.text(), q.expiries.text(), orders.text());
    expect(rows, seats.size(), "a seat of an order is not held by its hold");
}

void sell(Batch &batch, std::span<const OwnedSeat> seats)
{
    if (seats.empty())
        return;
    const Columns q = columnsOf(batch, seats);
    const pqxx::result rows = batch.tx().exec_prepared(
        "claims_sell", q.shows.text(), q.seats.text(), q.owners.text(), q.versions.text());
    expect(rows, seats.size(), "a seat that was paid for is not held for its order");
    tell(batch, rows, SeatState::Sold);
}

void freeOrder(Batch &batch, std::span<const OwnedSeat> seats)
{
    if (seats.empty())
        return;
    const Columns q = columnsOf(batch, seats);
    tell(batch,
        batch.tx().exec_prepared(
            "claims_free_order", q.shows.text(), q.seats.text(), q.owners.text(), q.versions.text()),
        SeatState::Free);
}

} // namespace parterre::claims
