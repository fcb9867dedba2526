// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/protocol/messages/drafts.h"
#include "server/catalog/author.h"

#include <QCoroTask>

#include <memory>

namespace parterre {

namespace storage {
class Database;
}

/// Seat maps that are being drawn, and what is published of them. Documents are read, checked and written on
/// a thread of its own, one after the other: a large hall takes longer than the event loop has. Changes carry
/// a key: asked again, they answer as they did.
class DraftService {
public:
    DraftService(storage::Database &database, const Clock &clock);
    ~DraftService();

    /// Error: VenueNotFound.
    QCoro::Task<Result<protocol::LayoutList>> layouts(protocol::LayoutsList params);

    /// Errors: VenueNotFound, LayoutNotFound (also one of another venue), InvalidParams (no name).
    QCoro::Task<Result<protocol::Draft>> create(Author author, protocol::DraftsCreate params);
    /// `openBy` is the gateway's to say. Error: DraftNotFound.
    QCoro::Task<Result<protocol::OpenDraft>> open(DraftId draft);
    /// Errors: DraftNotFound, DraftChanged, InvalidParams and TooLarge (the document cannot be read; `field`
    /// is the path in it, as layoutFromJson() says).
    QCoro::Task<Result<protocol::Draft>> save(Author author, protocol::DraftsSave params);
    /// Errors: DraftNotFound, DraftChanged.
    QCoro::Task<Result<protocol::Nothing>> discard(Author author, protocol::DraftsDiscard params);
    /// Errors: DraftNotFound, DraftChanged, LayoutHasErrors, LayoutHasWarnings; `detail` names the first
    /// problems.
    QCoro::Task<Result<protocol::LayoutVersion>> publish(Author author, protocol::DraftsPublish params);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
