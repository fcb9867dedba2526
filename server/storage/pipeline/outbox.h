// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/timestamp.h"
#include "server/storage/pipeline/sqldialogue.h"

#include <span>

/// Writing to the outbox: what must be told to the outside, in the transaction that makes it true. The
/// notification service reads it.
namespace parterre::storage::outbox {

/// What happened to an order.
struct News {
    OrderId order;
    bool isForSomebody = true; ///< false: nobody waits for it, so it counts as delivered
};

void prepare(SqlDialogue &sql);
/// `topic`: "order_paid" or "order_cancelled".
void write(SqlDialogue &sql, const char *topic, std::span<const News> news, Timestamp now);

} // namespace parterre::storage::outbox
