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
    std::vector<protocol::SeatChange> seats;
};

/// One snapshot of a show's claims: the seats that are not free; an expired hold counts as free. A show that
/// nobody has touched has version 0.
Claims claims(pqxx::work &tx, ShowId show, Timestamp now);
/// One snapshot of what changed after that version: the seats that later commits touched, also those that
/// they freed. An expired hold counts as free.
Claims changesSince(pqxx::work &tx, ShowId show, qint64 version, Timestamp now);
/// Of these shows; one that nobody has touched is left out.
QHash<ShowId, qint64> versions(pqxx::work &tx, const std::vector<ShowId> &shows);
/// How many seats of these shows are not free, among those that their layouts have.
QHash<ShowId, qint32> takenCounts(pqxx::work &tx, const std::vector<ShowId> &shows, Timestamp now);
/// The show of a hold.
Result<ShowId> showOfHold(pqxx::work &tx, HoldId hold);

} // namespace parterre::inventoryreads
