// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "server/storage/pipeline/batch.h"

#include <compare>
#include <set>
#include <span>
#include <vector>

/// The claim table, in sets. For batch kinds of the inventory and of the services above it; every function
/// expects the shows of the claims to be locked by the batch, and tells the batch which seats changed.
namespace parterre::claims {

struct Seat {
    ShowId show;
    SeatNo seat = 0;

    auto operator<=>(const Seat &) const = default;
};

/// A seat with the hold or the order that its claim names, or shall name.
struct OwnedSeat {
    Seat seat;
    QUuid owner;
    Timestamp expiresAt; ///< only where it is held
};

void prepare(pqxx::connection &connection);

/// Those of the seats that cannot be claimed now: held and not expired, sold or blocked.
std::set<Seat> taken(storage::Batch &batch, std::span<const Seat> seats);
/// Those of the seats that are held for this order still.
std::set<Seat> heldForOrder(storage::Batch &batch, std::span<const OwnedSeat> seats);

/// Free or expired -> held by a hold. Throws when one is neither: the caller must have asked taken() before.
void hold(storage::Batch &batch, std::span<const OwnedSeat> seats);
/// Held by this hold -> held longer.
void renew(storage::Batch &batch, std::span<const OwnedSeat> seats);
/// Held by this hold, without an order -> free. Seats of others stay as they are.
void release(storage::Batch &batch, std::span<const OwnedSeat> seats);

struct Ordering {
    OwnedSeat seat; ///< owner: the hold
    OrderId order;
};
/// Held by this hold -> held for this order.
void order(storage::Batch &batch, std::span<const Ordering> seats);
/// Held for this order -> sold to it. Throws when one is not.
void sell(storage::Batch &batch, std::span<const OwnedSeat> seats);
/// Held for or sold to this order -> free. Seats of others stay as they are.
void freeOrder(storage::Batch &batch, std::span<const OwnedSeat> seats);

} // namespace parterre::claims
