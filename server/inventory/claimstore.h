// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "server/storage/pipeline/batch.h"

#include <QHash>

#include <set>
#include <span>
#include <vector>

/// The claim table, in sets. For batch kinds of the inventory and of the services above it; every function
/// expects the shows of the claims to be locked by the batch, and tells the batch which seats changed.
///
/// A seat that was claimed out of an allocation remembers it, and is blocked again, not free, when it is
/// given back or its hold runs out.
namespace parterre::claims {

struct Seat {
    ShowId show;
    SeatNo seat = 0;

    auto operator<=>(const Seat &) const = default;
    friend size_t qHash(const Seat &seat, size_t seed = 0)
    {
        return ::qHash(quint64(seat.show.value) << 20 ^ quint64(seat.seat), seed);
    }
};

/// A seat with the hold or the order that its claim names, or shall name.
struct OwnedSeat {
    Seat seat;
    QUuid owner;
    Timestamp expiresAt; ///< only where it is held
};

/// What is there of a seat now.
enum class Standing {
    Untouched, ///< no row: free
    Free, ///< a row that says so, or a hold that ran out
    Kept, ///< blocked for an allocation, or held out of it by a hold that ran out
    Taken, ///< held, sold, or blocked for nobody
};
struct Found {
    Standing standing = Standing::Untouched;
    QUuid allocation; ///< of what is kept
};
/// Seats that are not in it are untouched.
using Standings = QHash<Seat, Found>;

/// Records for the timeline what happened to those seats that are in the set; to no others.
void recordAmong(
    storage::Batch &batch, const std::set<Seat> &set, std::span<const storage::SeatHistory> happened);

void prepare(storage::SqlDialogue &sql);

/// Told: `found` is filled when the dialogue is flushed, and must live until then. What is found may be more.
void look(storage::Batch &batch, std::span<const Seat> seats, Standings &found);
/// Those of the seats that are held by this hold still, without an order. Told, as look().
void findHeldByHold(storage::Batch &batch, std::span<const OwnedSeat> seats, std::set<Seat> &found);

/// Not taken -> held by a hold. `standings`: what look() found; when it is not so any more, the batch fails.
void hold(storage::Batch &batch, std::span<const OwnedSeat> seats, const Standings &standings);
/// Held by this hold -> held longer.
void renew(storage::Batch &batch, std::span<const OwnedSeat> seats);
/// Held by this hold, without an order -> free, or blocked again. Seats of others stay as they are. Returns
/// those that were given back.
std::set<Seat> release(storage::Batch &batch, std::span<const OwnedSeat> seats);

struct Ordering {
    OwnedSeat seat; ///< owner: the hold
    OrderId order;
};
/// Held by this hold -> held for this order.
void order(storage::Batch &batch, std::span<const Ordering> seats);
/// Held for this order -> sold to it. The batch fails when one is not.
void sell(storage::Batch &batch, std::span<const OwnedSeat> seats);
/// Held for or sold to this order -> free, or blocked again. Seats of others stay as they are. Returns those
/// that were given back.
std::set<Seat> freeOrder(storage::Batch &batch, std::span<const OwnedSeat> seats);

/// Free -> blocked for an allocation (the owner). `standings` as in hold().
void block(storage::Batch &batch, std::span<const OwnedSeat> seats, const Standings &standings);
/// Blocked for this allocation -> free. Seats of others stay as they are. Returns those that are free now.
std::set<Seat> unblock(storage::Batch &batch, std::span<const OwnedSeat> seats);
/// The allocation is over: what it blocks is free, and what is held or sold out of it does not come back to
/// it. Returns what is free now.
std::set<Seat> endAllocations(storage::Batch &batch, std::span<const QUuid> allocations);
/// The seats that are blocked for these allocations, rising.
QHash<QUuid, std::vector<SeatNo>> blockedFor(storage::Batch &batch, std::span<const QUuid> allocations);

} // namespace parterre::claims
