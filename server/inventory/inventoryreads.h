// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"
#include "common/base/timestamp.h"
#include "common/protocol/messages/seats.h"

#include <QHash>

#include <pqxx/pqxx>
#include <vector>

/// What the inventory reads outside the pipeline.
namespace parterre::inventoryreads {

struct Claims {
    qint64 version = 0;
    std::vector<protocol::SeatChange> taken; ///< seats that are not free, with their states
};

/// One snapshot of a show's claims; an expired hold counts as free. A show that nobody has touched has
/// version 0.
Claims claims(pqxx::work &tx, ShowId show, Timestamp now);
/// How many seats of these shows are not free.
QHash<ShowId, qint32> takenCounts(pqxx::work &tx, const std::vector<ShowId> &shows, Timestamp now);
/// The show of a hold.
Result<ShowId> showOfHold(pqxx::work &tx, HoldId hold);

} // namespace parterre::inventoryreads
