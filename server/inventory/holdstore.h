// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "server/storage/pipeline/batch.h"

#include <QHash>

#include <span>
#include <vector>

/// The hold table, in sets.
namespace parterre::holds {

enum class Status { Active = 0, Released = 1, Ordered = 2, Expired = 3 };

struct Row {
    HoldId hold;
    ShowId show;
    SessionId session;
    std::vector<SeatNo> seats; ///< rising
    Status status = Status::Active;
    Timestamp createdAt;
    Timestamp expiresAt;

    bool activeAt(Timestamp now) const { return status == Status::Active && expiresAt > now; }
};

void prepare(pqxx::connection &connection);

QHash<HoldId, Row> find(pqxx::work &tx, std::span<const HoldId> ids);
/// Active holds that have run out, the longest overdue first.
std::vector<Row> expired(pqxx::work &tx, Timestamp now, int limit);
/// The active holds of a session that have not run out, the oldest first.
std::vector<Row> ofSession(pqxx::work &tx, SessionId session, Timestamp now);
/// Inserts, or updates seats, status and expiry.
void put(pqxx::work &tx, std::span<const Row> rows);

/// Why the hold cannot be used by this session now; nothing when it can.
std::optional<ErrorCode> obstacle(
    const QHash<HoldId, Row> &rows, HoldId hold, SessionId session, Timestamp now);

} // namespace parterre::holds
