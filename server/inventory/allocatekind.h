// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/inventory/allocationstore.h"

namespace parterre {

/// Blocks free seats for an allocation: a new one, or one that there is.
class AllocateRequest : public storage::AnsweringRequest<protocol::Allocation> {
public:
    using AnsweringRequest::AnsweringRequest;

    allocations::Row allocation; ///< of one that there is: its id and its show
    bool isNew = false;
    std::vector<SeatNo> seats; ///< rising, none twice, all of them in the plan
    /// From these, in their order, so many that are free: places of an area. Instead of `seats`.
    std::vector<SeatNo> anyOf;
    int quantity = 0;
    protocol::Role role = protocol::Role::Anonymous; ///< the caller's
};

class AllocateKind final : public storage::BatchKind {
public:
    storage::Phase phase() const override { return storage::Phase::Allocate; }
    void prepare(storage::SqlDialogue &) override { }
    void findShows(storage::SqlDialogue &sql, std::span<storage::BatchRequest *const> requests,
        std::set<ShowId> &shows) override;
    std::unique_ptr<storage::BatchTask> begin(
        storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;
};

} // namespace parterre
