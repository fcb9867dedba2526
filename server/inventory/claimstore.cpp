// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/claimstore.h"

#include "server/inventory/claimguard/claimguard.h"
#include "server/storage/pipeline/sqlarray.h"

namespace parterre::claims {

using protocol::SeatState;
using storage::arrayOf;
using storage::Batch;
using storage::Rows;
using storage::SqlArray;
using storage::SqlDialogue;

namespace {

/// The parameters of the statements: $1 shows, $2 seats, $3 owners, $4 versions, and some $5 expiries.
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
    // They refer to the columns.
    SqlDialogue::Parameters four() const & { return {shows, seats, owners, versions}; }
    SqlDialogue::Parameters five() const & { return {shows, seats, owners, versions, expiries}; }
    SqlDialogue::Parameters four() const && = delete;
    SqlDialogue::Parameters five() const && = delete;
};

Columns columnsOf(const Batch &batch, std::span<const OwnedSeat> seats)
{
    Columns columns;
    for (const OwnedSeat &owned : seats)
        columns.add(batch, owned);
    return columns;
}

std::string textOf(Timestamp time) { return time.toRfc3339().toStdString(); }

Seat seatOf(const Rows::Row &row) { return {ShowId{row[0].as<qint64>()}, row[1].as<qint32>()}; }

/// Rows of show, seat and the state that it has now.
std::set<Seat> tell(Batch &batch, const Rows &rows)
{
    std::set<Seat> changed;
    for (const auto &row : rows) {
        const Seat seat = seatOf(row);
        changed.insert(seat);
        batch.seatChanged(seat.show, seat.seat, SeatState(row[2].as<int>()));
    }
    return changed;
}

/// The statement, made to fail where it does not change as many rows as parameter `count` says. It is sent
/// together with the COMMIT behind it, which then is not carried out.
std::string allOrFail(const std::string &change, int count)
{
    return "WITH changed AS (" + change + " RETURNING 1) SELECT 1 / (count(*) = $" + std::to_string(count)
        + "::bigint)::int FROM changed";
}

/// Seats of a show from one number to another.
struct Stretch {
    ShowId show;
    SeatNo first = 0;
    SeatNo last = 0;
};

/// Seats that stand together are found in one walk through the index, and mostly they do. May cover a few
/// more.
std::vector<Stretch> stretchesOf(std::span<const Seat> seats)
{
    constexpr SeatNo mostApart = 4;
    std::vector<Stretch> stretches;
    for (const auto &[show, seat] : seats) {
        const bool isNear = !stretches.empty() && stretches.back().show == show
            && seat > stretches.back().last && seat - stretches.back().last <= mostApart;
        if (isNear)
            stretches.back().last = seat;
        else
            stretches.push_back({show, seat, seat});
    }
    return stretches;
}

void tellAll(Batch &batch, std::span<const OwnedSeat> seats, SeatState state)
{
    for (const OwnedSeat &owned : seats)
        batch.seatChanged(owned.seat.show, owned.seat.seat, state);
}

/// Those without a row, which are inserted, and those with one, which are changed.
struct Halves {
    std::vector<OwnedSeat> untouched;
    std::vector<OwnedSeat> touched;

    Halves(std::span<const OwnedSeat> seats, const Standings &standings)
    {
        for (const OwnedSeat &owned : seats)
            (standings.contains(owned.seat) ? touched : untouched).push_back(owned);
    }
};

void prepareHold(SqlDialogue &sql)
{
    // The primary key is what makes a double sale impossible: an insert beside an insert breaks the batch.
    std::string insert = "INSERT INTO claim (show_id, seat_no, state, hold_id, version, expires_at) SELECT "
                         "s, n, 1, o, v, e FROM "
        + storage::arrays("s bigint, n int, o uuid, v bigint, e timestamptz");
    if (!isGuarded())
        insert += " ON CONFLICT (show_id, seat_no) DO UPDATE SET state = 1, hold_id = excluded.hold_id, "
                  "order_id = NULL, version = excluded.version, expires_at = excluded.expires_at";
    sql.prepare("claims_hold_untouched", insert);
    sql.prepare("claims_hold_touched",
        allOrFail("UPDATE claim c SET state = 1, hold_id = q.o, order_id = NULL, version = q.v, expires_at = "
                  "q.e FROM "
                + storage::arrays("s bigint, n int, o uuid, v bigint, e timestamptz")
                + " WHERE c.show_id = q.s AND c.seat_no = q.n AND (c.state IN (0, 3) OR (c.state = 1 AND "
                  "c.expires_at <= $6::timestamptz))",
            7));
}

void prepareAllocations(SqlDialogue &sql)
{
    sql.prepare("claims_block_untouched",
        "INSERT INTO claim (show_id, seat_no, state, allocation_id, version) SELECT s, n, 3, o, v FROM "
            + storage::arrays("s bigint, n int, o uuid, v bigint"));
    sql.prepare("claims_block_touched",
        allOrFail("UPDATE claim c SET state = 3, hold_id = NULL, order_id = NULL, expires_at = NULL, version "
                  "= q.v, "
                  "allocation_id = q.o FROM "
                + storage::arrays("s bigint, n int, o uuid, v bigint")
                + " WHERE c.show_id = q.s AND c.seat_no = q.n AND c.allocation_id IS NULL AND (c.state = 0 "
                  "OR "
                  "(c.state = 1 AND c.expires_at <= $5::timestamptz))",
            6));
    sql.prepare("claims_unblock",
        "UPDATE claim c SET state = 0, allocation_id = NULL, version = q.v FROM "
            + storage::arrays("s bigint, n int, o uuid, v bigint")
            + " WHERE c.show_id = q.s AND c.seat_no = q.n AND c.state = 3 AND c.allocation_id = q.o "
              "RETURNING c.show_id, c.seat_no, c.state");
    sql.prepare("claims_end_allocations",
        "UPDATE claim c SET state = CASE c.state WHEN 3 THEN 0 ELSE c.state END, allocation_id = NULL, "
        "  version = i.version FROM inventory i "
        "WHERE c.allocation_id = ANY ($1::uuid[]) AND i.show_id = c.show_id "
        "RETURNING c.show_id, c.seat_no, c.state");
    sql.prepare("claims_blocked_for",
        "SELECT allocation_id, seat_no FROM claim WHERE allocation_id = ANY ($1::uuid[]) AND state = 3 "
        "ORDER BY seat_no");
}

} // namespace

void recordAmong(Batch &batch, const std::set<Seat> &set, std::span<const storage::SeatHistory> happened)
{
    for (storage::SeatHistory one : happened) {
        std::erase_if(one.seats, [&](SeatNo seat) { return !set.contains({one.show, seat}); });
        if (!one.seats.empty())
            batch.record(std::move(one));
    }
}

void prepare(SqlDialogue &sql)
{
    prepareHold(sql);
    prepareAllocations(sql);
    sql.prepare("claims_look",
        "SELECT c.show_id, c.seat_no, c.allocation_id, CASE WHEN c.state = 2 OR (c.state = 1 AND "
        "c.expires_at > $4::timestamptz) THEN 3 WHEN c.allocation_id IS NOT NULL THEN 2 WHEN c.state = 3 "
        "THEN 3 ELSE 1 END FROM "
            + storage::arrays("s bigint, f int, l int")
            + " JOIN claim c ON c.show_id = q.s AND c.seat_no BETWEEN q.f AND q.l");
    sql.prepare("claims_held_by_hold",
        "SELECT c.show_id, c.seat_no FROM " + storage::arrays("s bigint, n int, o uuid")
            + " JOIN claim c ON c.show_id = q.s AND c.seat_no = q.n WHERE c.state = 1 AND c.hold_id = q.o "
              "AND "
              "c.order_id IS NULL");
    sql.prepare("claims_renew",
        "UPDATE claim c SET expires_at = q.e FROM "
            + storage::arrays("s bigint, n int, o uuid, e timestamptz")
            + " WHERE c.show_id = q.s AND c.seat_no = q.n AND c.state = 1 AND c.hold_id = q.o");
    sql.prepare("claims_release",
        "UPDATE claim c SET state = CASE WHEN c.allocation_id IS NULL THEN 0 ELSE 3 END, hold_id = NULL, "
        "order_id = NULL, expires_at = NULL, version = q.v FROM "
            + storage::arrays("s bigint, n int, o uuid, v bigint")
            + " WHERE c.show_id = q.s AND c.seat_no = q.n AND c.state = 1 AND c.hold_id = q.o AND c.order_id "
              "IS NULL RETURNING c.show_id, c.seat_no, c.state");
    sql.prepare("claims_order",
        allOrFail("UPDATE claim c SET order_id = q.d, expires_at = q.e FROM "
                + storage::arrays("s bigint, n int, o uuid, e timestamptz, d uuid")
                + " WHERE c.show_id = q.s AND c.seat_no = q.n AND c.state = 1 AND c.hold_id = q.o",
            6));
    sql.prepare("claims_sell",
        allOrFail("UPDATE claim c SET state = 2, hold_id = NULL, expires_at = NULL, version = q.v FROM "
                + storage::arrays("s bigint, n int, o uuid, v bigint")
                + " WHERE c.show_id = q.s AND c.seat_no = q.n AND c.state = 1 AND c.order_id = q.o",
            5));
    sql.prepare("claims_free_order",
        "UPDATE claim c SET state = CASE WHEN c.allocation_id IS NULL THEN 0 ELSE 3 END, hold_id = NULL, "
        "order_id = NULL, expires_at = NULL, version = q.v FROM "
            + storage::arrays("s bigint, n int, o uuid, v bigint")
            + " WHERE c.show_id = q.s AND c.seat_no = q.n AND c.state IN (1, 2) AND c.order_id = q.o "
              "RETURNING c.show_id, c.seat_no, c.state");
}

void look(Batch &batch, std::span<const Seat> seats, Standings &found)
{
    if (seats.empty() || !isGuarded())
        return;
    SqlArray shows;
    SqlArray firsts;
    SqlArray lasts;
    for (const Stretch &stretch : stretchesOf(seats)) {
        shows.add(stretch.show.value);
        firsts.add(stretch.first);
        lasts.add(stretch.last);
    }
    batch.sql().tell("claims_look", {shows, firsts, lasts, textOf(batch.now())}, [&found](const Rows &rows) {
        for (const auto &row : rows)
            found.insert(
                seatOf(row), {Standing(row[3].as<int>()), row[2].is_null() ? QUuid() : row[2].as<QUuid>()});
    });
}

void findHeldByHold(Batch &batch, std::span<const OwnedSeat> seats, std::set<Seat> &found)
{
    if (seats.empty())
        return;
    SqlArray shows, numbers, owners;
    for (const OwnedSeat &owned : seats) {
        shows.add(owned.seat.show.value);
        numbers.add(owned.seat.seat);
        owners.add(owned.owner);
    }
    batch.sql().tell("claims_held_by_hold", {shows, numbers, owners}, [&found](const Rows &rows) {
        for (const auto &row : rows)
            found.insert(seatOf(row));
    });
}

void hold(Batch &batch, std::span<const OwnedSeat> seats, const Standings &standings)
{
    const Halves halves(seats, standings);
    if (!halves.untouched.empty()) {
        const Columns q = columnsOf(batch, halves.untouched);
        batch.sql().tell("claims_hold_untouched", q.five());
    }
    if (!halves.touched.empty()) {
        const Columns q = columnsOf(batch, halves.touched);
        auto parameters = q.five();
        parameters.push_back(textOf(batch.now()));
        parameters.push_back(std::to_string(halves.touched.size()));
        batch.sql().tell("claims_hold_touched", parameters);
    }
    tellAll(batch, seats, SeatState::Held);
}

void renew(Batch &batch, std::span<const OwnedSeat> seats)
{
    if (seats.empty())
        return;
    const Columns q = columnsOf(batch, seats);
    batch.sql().tell("claims_renew", {q.shows, q.seats, q.owners, q.expiries});
}

std::set<Seat> release(Batch &batch, std::span<const OwnedSeat> seats)
{
    if (seats.empty())
        return {};
    const Columns q = columnsOf(batch, seats);
    return tell(batch, batch.sql().ask("claims_release", q.four()));
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
    batch.sql().tell(
        "claims_order", {q.shows, q.seats, q.owners, q.expiries, orders, std::to_string(seats.size())});
}

void sell(Batch &batch, std::span<const OwnedSeat> seats)
{
    if (seats.empty())
        return;
    const Columns q = columnsOf(batch, seats);
    auto parameters = q.four();
    parameters.push_back(std::to_string(seats.size()));
    batch.sql().tell("claims_sell", parameters);
    tellAll(batch, seats, SeatState::Sold);
}

std::set<Seat> freeOrder(Batch &batch, std::span<const OwnedSeat> seats)
{
    if (seats.empty())
        return {};
    const Columns q = columnsOf(batch, seats);
    return tell(batch, batch.sql().ask("claims_free_order", q.four()));
}

void block(Batch &batch, std::span<const OwnedSeat> seats, const Standings &standings)
{
    const Halves halves(seats, standings);
    if (!halves.untouched.empty()) {
        const Columns q = columnsOf(batch, halves.untouched);
        batch.sql().tell("claims_block_untouched", q.four());
    }
    if (!halves.touched.empty()) {
        const Columns q = columnsOf(batch, halves.touched);
        auto parameters = q.four();
        parameters.push_back(textOf(batch.now()));
        parameters.push_back(std::to_string(halves.touched.size()));
        batch.sql().tell("claims_block_touched", parameters);
    }
    tellAll(batch, seats, SeatState::Blocked);
}

std::set<Seat> unblock(Batch &batch, std::span<const OwnedSeat> seats)
{
    if (seats.empty())
        return {};
    const Columns q = columnsOf(batch, seats);
    return tell(batch, batch.sql().ask("claims_unblock", q.four()));
}

std::set<Seat> endAllocations(Batch &batch, std::span<const QUuid> allocations)
{
    std::set<Seat> freed;
    if (allocations.empty())
        return freed;
    for (const auto &row : batch.sql().ask("claims_end_allocations", {arrayOf(allocations)})) {
        const Seat seat = seatOf(row);
        const auto state = SeatState(row[2].as<int>());
        batch.seatChanged(seat.show, seat.seat, state);
        if (state == SeatState::Free)
            freed.insert(seat);
    }
    return freed;
}

QHash<QUuid, std::vector<SeatNo>> blockedFor(Batch &batch, std::span<const QUuid> allocations)
{
    QHash<QUuid, std::vector<SeatNo>> seats;
    if (allocations.empty())
        return seats;
    for (const auto &row : batch.sql().ask("claims_blocked_for", {arrayOf(allocations)}))
        seats[row[0].as<QUuid>()].push_back(row[1].as<SeatNo>());
    return seats;
}

} // namespace parterre::claims
