// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/inventory/allocationstore.h"

namespace parterre {

/// Gives seats of an allocation to the general sale, or ends it; without an allocation: ends those whose time
/// is over.
class DeallocateRequest : public storage::AnsweringRequest<protocol::Allocation> {
public:
    using AnsweringRequest::AnsweringRequest;

    std::optional<AllocationId> allocation;
    Timestamp now; ///< of those whose time is over
    std::optional<std::vector<SeatNo>> seats; ///< rising; nothing: all, and it is over
    protocol::Role role = protocol::Role::Anonymous; ///< the caller's
};

class DeallocateKind final : public storage::BatchKind {
public:
    storage::Phase phase() const override { return storage::Phase::Free; }
    void prepare(storage::SqlDialogue &) override { }
    void findShows(storage::SqlDialogue &sql, std::span<storage::BatchRequest *const> requests,
        std::set<ShowId> &shows) override;
    std::unique_ptr<storage::BatchTask> begin(
        storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;
};

} // namespace parterre
