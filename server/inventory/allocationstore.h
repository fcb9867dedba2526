// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/allocations.h"
#include "server/storage/pipeline/batch.h"

#include <QHash>

#include <pqxx/pqxx>
#include <span>
#include <vector>

/// The tables allocation and hold_code.
namespace parterre::allocations {

struct Row {
    AllocationId allocation;
    ShowId show;
    QString letter;
    QString codeName;
    QString color;
    std::vector<protocol::Role> sellers; ///< of its hold code
    QString purpose;
    std::optional<QString> reason;
    QString owner;
    std::optional<Timestamp> expiresAt;
    std::optional<qint32> releaseMinutes;
    std::optional<Timestamp> releaseAt;
    Timestamp createdAt;
    std::optional<Timestamp> releasedAt;

    bool maySell(protocol::Role role) const;
    /// `blocked`: its seats; `given`: how many are held or sold out of it.
    protocol::Allocation message(std::vector<SeatNo> blocked, qint32 given, protocol::Role caller) const;
};

void prepare(storage::SqlDialogue &sql);
/// Told: `found` is filled when the dialogue is flushed, and must live until then.
void look(storage::SqlDialogue &sql, std::span<const AllocationId> ids, QHash<AllocationId, Row> &found);
QHash<AllocationId, Row> find(storage::SqlDialogue &sql, std::span<const AllocationId> ids);
/// Those whose time is over, the longest overdue first.
std::vector<Row> due(storage::SqlDialogue &sql, Timestamp now, int limit);
/// How many seats are held or sold out of each.
QHash<AllocationId, qint32> given(storage::SqlDialogue &sql, std::span<const AllocationId> ids);
void insert(storage::SqlDialogue &sql, const Row &row, AccountId account);
void setReleased(storage::SqlDialogue &sql, std::span<const AllocationId> ids, Timestamp now);

/// Outside the pipeline. Those of a show that are not over, with their seats.
std::vector<protocol::Allocation> ofShow(pqxx::work &tx, ShowId show, protocol::Role caller);
/// The seats that are blocked for it; AllocationNotFound when it is over or of another show.
Result<std::vector<SeatNo>> blockedSeats(pqxx::work &tx, AllocationId allocation, ShowId show);
/// Error: AllocationNotFound.
Result<ShowId> showOf(pqxx::work &tx, AllocationId allocation);

std::vector<protocol::HoldCode> holdCodes(pqxx::work &tx);
/// Makes it, or changes the one with its letter.
void putHoldCode(pqxx::work &tx, const protocol::HoldCode &code);
/// By its letter, as of a new allocation.
std::optional<protocol::HoldCode> holdCode(pqxx::work &tx, const QString &letter);

} // namespace parterre::allocations
