// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/inventory/salelimits.h"
#include "server/storage/pipeline/batch.h"

namespace parterre {

class ExtendRequest : public storage::AnsweringRequest<protocol::Hold> {
public:
    using AnsweringRequest::AnsweringRequest;

    HoldId hold;
    ChannelLimits limits; ///< of the caller's channel
};

/// Starts the time of holds anew.
class ExtendKind final : public storage::BatchKind {
public:
    storage::Phase phase() const override { return storage::Phase::Extend; }
    void prepare(storage::SqlDialogue &) override { }
    void findShows(storage::SqlDialogue &sql, std::span<storage::BatchRequest *const> requests,
        std::set<ShowId> &shows) override;
    std::unique_ptr<storage::BatchTask> begin(
        storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;
};

} // namespace parterre
