// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/protocol/messages/drafts.h"
#include "server/catalog/author.h"
#include "server/catalog/layoutcontent.h"

#include <pqxx/pqxx>

/// The SQL of drafts. Each function is a statement or two in the caller's transaction.
namespace parterre::draftstore {

/// The one that was changed last first.
std::vector<protocol::Draft> ofVenue(pqxx::transaction_base &tx, VenueId venue);
/// Error: DraftNotFound.
Result<protocol::OpenDraft> open(pqxx::transaction_base &tx, DraftId draft);
/// Locked until the transaction ends, and still at that revision. Errors: DraftNotFound, DraftChanged.
Result<protocol::Draft> lock(pqxx::transaction_base &tx, DraftId draft, qint64 revision);

/// Error: VenueNotFound.
Result<protocol::Draft> add(pqxx::transaction_base &tx, VenueId venue, const LayoutContent &content,
    std::optional<LayoutId> basedOn, const Author &author, Timestamp now);
/// In place of that revision. Errors: DraftNotFound, DraftChanged.
Result<protocol::Draft> save(pqxx::transaction_base &tx, DraftId draft, qint64 revision,
    const LayoutContent &content, const Author &author, Timestamp now);
void setBasedOn(pqxx::transaction_base &tx, DraftId draft, LayoutId layout);
void remove(pqxx::transaction_base &tx, DraftId draft);

/// DraftChanged: what there is now.
Error changedError(const protocol::Draft &draft);

} // namespace parterre::draftstore
