// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/salelimits.h"
#include "server/storage/pipeline/batch.h"

namespace parterre {

/// Holds seats: as a new hold, or added to one.
class ClaimRequest : public storage::AnsweringRequest<protocol::Hold> {
public:
    using AnsweringRequest::AnsweringRequest;

    ShowId show;
    std::vector<SeatNo> seats; ///< rising, none twice, all of them in the plan; empty: none were found
    SessionId session;
    HoldId newHold; ///< its id, if it becomes a new one
    std::optional<HoldId> join;
};

class ClaimKind final : public storage::BatchKind {
public:
    explicit ClaimKind(SaleLimits limits)
        : m_limits(limits)
    {
    }

    storage::Phase phase() const override { return storage::Phase::Claim; }
    void prepare(pqxx::connection &connection) override;
    void findShows(
        pqxx::work &tx, std::span<storage::BatchRequest *const> requests, std::set<ShowId> &shows) override;
    void run(storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;

private:
    const SaleLimits m_limits;
};

} // namespace parterre
