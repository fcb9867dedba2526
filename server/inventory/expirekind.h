// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/pipeline/batch.h"

namespace parterre {

/// Housekeeping: frees the seats of holds that ran out. Nothing is wrong without it, only watchers would not
/// see it.
class ExpireRequest : public storage::AnsweringRequest<protocol::Nothing> {
public:
    using AnsweringRequest::AnsweringRequest;

    Timestamp now;
};

class ExpireKind final : public storage::BatchKind {
public:
    storage::Phase phase() const override { return storage::Phase::Free; }
    void prepare(storage::SqlDialogue &) override { }
    void findShows(storage::SqlDialogue &sql, std::span<storage::BatchRequest *const> requests,
        std::set<ShowId> &shows) override;
    std::unique_ptr<storage::BatchTask> begin(
        storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;
};

} // namespace parterre
