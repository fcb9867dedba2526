// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/idsource.h"
#include "server/inventory/salelimits.h"
#include "server/sales/orderstore.h"

#include <memory>

namespace parterre {

struct ShowFacts;

/// Makes an order of a hold.
class CreateRequest : public storage::AnsweringRequest<protocol::Order> {
public:
    using AnsweringRequest::AnsweringRequest;

    orders::Row order; ///< but for code and times, which are the batch's to give
    std::vector<SeatNo> seats; ///< of its lines, rising
    ChannelLimits limits; ///< of the caller's channel
    std::shared_ptr<const ShowFacts> facts;
};

class CreateKind final : public storage::BatchKind {
public:
    explicit CreateKind(IdSource &ids)
        : m_ids(ids)
    {
    }

    storage::Phase phase() const override { return storage::Phase::Order; }
    void prepare(storage::SqlDialogue &sql) override { orders::prepare(sql); }
    void findShows(storage::SqlDialogue &sql, std::span<storage::BatchRequest *const> requests,
        std::set<ShowId> &shows) override;
    std::unique_ptr<storage::BatchTask> begin(
        storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;

private:
    IdSource &m_ids;
};

} // namespace parterre
