// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/protocol/messages/layoutchanges.h"
#include "server/accounts/caller.h"

#include <QCoroTask>

#include <memory>

namespace parterre {

namespace storage {
class CommitPipeline;
class Database;
} // namespace storage
class CatalogService;
class InventoryService;

/// Shows that go on to another version of their layout, also while they are being sold.
class LayoutChangeService {
public:
    /// Adds its kind to the pipeline, which must not have been started.
    LayoutChangeService(storage::Database &database, storage::CommitPipeline &pipeline,
        CatalogService &catalog, InventoryService &inventory, const Clock &clock);
    ~LayoutChangeService();

    /// Error: VenueNotFound.
    QCoro::Task<Result<protocol::ShowOnLayoutList>> shows(protocol::ShowsList params);
    /// Errors: ShowNotFound, LayoutNotFound (also one of another venue), LayoutUnsuitable.
    QCoro::Task<Result<protocol::LayoutChange>> compare(protocol::ShowsCompareLayout params);
    /// As compare(); SeatsUnavailable where seats would be gone that somebody has.
    QCoro::Task<Result<protocol::LayoutChange>> change(Caller caller, protocol::ShowsChangeLayout params);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
