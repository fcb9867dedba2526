// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/idsource.h"
#include "server/payments/paymentstore.h"
#include "server/sales/orderstore.h"

#include <memory>

namespace parterre {

struct ShowFacts;

/// Cancels an order: seats free, tickets void, money back by the tender that it came from.
class CancelRequest : public storage::AnsweringRequest<protocol::Order> {
public:
    using AnsweringRequest::AnsweringRequest;

    OrderId order;
    ShowId show; ///< of the order
    bool onlyPending = false; ///< what is paid stays
    bool mayRefund = false; ///< may cancel what is paid
    std::shared_ptr<const ShowFacts> facts;
};

class CancelKind final : public storage::BatchKind {
public:
    explicit CancelKind(IdSource &ids)
        : m_ids(ids)
    {
    }

    storage::Phase phase() const override { return storage::Phase::Free; }
    void prepare(storage::SqlDialogue &) override { }
    void findShows(storage::SqlDialogue &sql, std::span<storage::BatchRequest *const> requests,
        std::set<ShowId> &shows) override;
    std::unique_ptr<storage::BatchTask> begin(
        storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;

private:
    IdSource &m_ids;
};

} // namespace parterre
