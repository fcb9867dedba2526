// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/idsource.h"
#include "common/base/result.h"
#include "common/protocol/messages/allocations.h"
#include "server/accounts/caller.h"

#include <QCoroTask>

#include <memory>

namespace parterre {

namespace storage {
class CommitPipeline;
class Database;
} // namespace storage
class CatalogService;

/// Seats that are kept for a purpose, and the hold codes that say who may sell them.
class AllocationService {
public:
    /// Adds its kinds to the pipeline, which must not have been started.
    AllocationService(storage::Database &database, storage::CommitPipeline &pipeline, CatalogService &catalog,
        const Clock &clock, IdSource &ids);
    ~AllocationService();

    QCoro::Task<Result<protocol::HoldCodeList>> holdCodes();
    QCoro::Task<Result<protocol::HoldCode>> putHoldCode(protocol::HoldCodesPut params);

    QCoro::Task<Result<protocol::AllocationList>> list(Caller caller, protocol::AllocationsList params);
    QCoro::Task<Result<protocol::Allocation>> create(Caller caller, protocol::AllocationsCreate params);
    QCoro::Task<Result<protocol::Allocation>> add(Caller caller, protocol::AllocationsAdd params);
    QCoro::Task<Result<protocol::Allocation>> release(Caller caller, protocol::AllocationsRelease params);

    /// Housekeeping: ends the allocations whose time is over.
    QCoro::Task<Result<Done>> sweep();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
