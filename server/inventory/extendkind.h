// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/salelimits.h"
#include "server/storage/pipeline/batch.h"

namespace parterre {

class ExtendRequest : public storage::AnsweringRequest<protocol::Hold> {
public:
    using AnsweringRequest::AnsweringRequest;

    HoldId hold;
    SessionId session;
};

/// Starts the time of holds anew.
class ExtendKind final : public storage::BatchKind {
public:
    explicit ExtendKind(SaleLimits limits)
        : m_limits(limits)
    {
    }

    storage::Phase phase() const override { return storage::Phase::Extend; }
    void prepare(pqxx::connection &) override { }
    void findShows(
        pqxx::work &tx, std::span<storage::BatchRequest *const> requests, std::set<ShowId> &shows) override;
    void run(storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;

private:
    const SaleLimits m_limits;
};

} // namespace parterre
