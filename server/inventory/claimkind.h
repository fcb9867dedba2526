// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/inventory/salelimits.h"
#include "server/storage/pipeline/batch.h"

namespace parterre {

/// Holds seats: as a new hold, or added to one. Seats that the server chose carry their reasons, which are
/// kept with the answer: a repetition hears the same.
class ClaimRequest : public storage::AnsweringRequest<protocol::Proposal> {
public:
    using AnsweringRequest::AnsweringRequest;

    ShowId show;
    std::vector<SeatNo> seats; ///< rising, none twice, all of them in the plan; empty: none were found
    HoldId newHold; ///< its id, if it becomes a new one
    std::optional<HoldId> join;
    std::optional<AllocationId> allocation; ///< its seats may be taken too
    protocol::Role role = protocol::Role::Anonymous; ///< the caller's: who may sell from an allocation
    ChannelLimits limits; ///< of the caller's channel
    std::optional<protocol::ProposalReasons> reasons;

    /// Without the reasons.
    Result<protocol::Hold> heldResult() const
    {
        if (error)
            return *error;
        return static_cast<const protocol::Hold &>(answer);
    }
};

class ClaimKind final : public storage::BatchKind {
public:
    storage::Phase phase() const override { return storage::Phase::Claim; }
    void prepare(storage::SqlDialogue &sql) override;
    void findShows(storage::SqlDialogue &sql, std::span<storage::BatchRequest *const> requests,
        std::set<ShowId> &shows) override;
    std::unique_ptr<storage::BatchTask> begin(
        storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;
};

} // namespace parterre
