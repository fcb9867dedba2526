// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/layoutchanges.h"
#include "server/storage/pipeline/batch.h"

namespace parterre {

/// Takes a show on to another layout. Its answer is `change` when nothing stands in the way.
class LayoutChangeRequest : public storage::AnsweringRequest<protocol::LayoutChange> {
public:
    using AnsweringRequest::AnsweringRequest;

    protocol::LayoutChange change; ///< what was found before; `from` must be the show's layout still
    std::vector<SeatNo> gone; ///< rising: the show's layout has them, the other one does not
    std::vector<SeatNo> come; ///< rising: the other way round
};

class LayoutChangeKind final : public storage::BatchKind {
public:
    storage::Phase phase() const override { return storage::Phase::Allocate; }
    void prepare(storage::SqlDialogue &sql) override;
    void findShows(storage::SqlDialogue &sql, std::span<storage::BatchRequest *const> requests,
        std::set<ShowId> &shows) override;
    std::unique_ptr<storage::BatchTask> begin(
        storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;
};

} // namespace parterre
