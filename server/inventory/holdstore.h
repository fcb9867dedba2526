// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "server/storage/pipeline/batch.h"

#include <QHash>

#include <pqxx/pqxx>
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
    int extensions = 0;

    bool activeAt(Timestamp now) const { return status == Status::Active && expiresAt > now; }
};

void prepare(storage::SqlDialogue &sql);

QHash<HoldId, Row> find(storage::SqlDialogue &sql, std::span<const HoldId> ids);
/// The same, told: `found` is filled when the dialogue is flushed, and must live until then.
void look(storage::SqlDialogue &sql, std::span<const HoldId> ids, QHash<HoldId, Row> &found);
/// Active holds that have run out, the longest overdue first.
std::vector<Row> expired(storage::SqlDialogue &sql, Timestamp now, int limit);
/// How many holds these sessions have that are active and have not run out; none is counted beyond `most`.
/// Told, as look().
void count(storage::SqlDialogue &sql, std::span<const SessionId> sessions, int most, Timestamp now,
    QHash<SessionId, int> &counts);
/// The active holds of a session that have not run out, the oldest first.
std::vector<Row> ofSession(pqxx::work &tx, SessionId session, Timestamp now);

void insert(storage::SqlDialogue &sql, std::span<const Row> rows);
/// Their seats, status, expiry and extensions.
void update(storage::SqlDialogue &sql, std::span<const Row> rows);

/// Why the hold cannot be used by this session now; nothing when it can.
std::optional<ErrorCode> obstacle(
    const QHash<HoldId, Row> &rows, HoldId hold, SessionId session, Timestamp now);

} // namespace parterre::holds
