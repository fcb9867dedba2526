// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/idsource.h"
#include "server/payments/paymentstore.h"
#include "server/sales/ordermessage.h"
#include "server/sales/orderstore.h"

#include <memory>

namespace parterre {

struct ShowFacts;

/// Pays an order in full: money, journal, tickets, sold seats and the word to the outside in one transaction.
class PayRequest : public storage::AnsweringRequest<protocol::Order> {
public:
    using AnsweringRequest::AnsweringRequest;

    OrderId order;
    ShowId show; ///< of the order
    std::vector<protocol::Tender> tenders;
    std::shared_ptr<const ShowFacts> facts;
    std::shared_ptr<const TicketSigner> signer;

    bool isToBeCompleted() const override { return true; }
    void complete() override { signTickets(answer, *signer); }
};

class PayKind final : public storage::BatchKind {
public:
    explicit PayKind(IdSource &ids)
        : m_ids(ids)
    {
    }

    storage::Phase phase() const override { return storage::Phase::Pay; }
    void prepare(storage::SqlDialogue &sql) override;
    void findShows(storage::SqlDialogue &sql, std::span<storage::BatchRequest *const> requests,
        std::set<ShowId> &shows) override;
    std::unique_ptr<storage::BatchTask> begin(
        storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;

private:
    IdSource &m_ids;
};

} // namespace parterre
