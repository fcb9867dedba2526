// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/idsource.h"
#include "server/catalog/salelimits.h"
#include "server/sales/orderstore.h"

#include <memory>

namespace parterre {

struct ShowFacts;
class TicketSigner;

/// Makes an order of a hold.
class CreateRequest : public storage::AnsweringRequest<protocol::Order> {
public:
    using AnsweringRequest::AnsweringRequest;

    orders::Row order; ///< but for code and times, which are the batch's to give
    std::vector<SeatNo> seats; ///< of its lines, rising
    std::shared_ptr<const ShowFacts> facts;
    std::shared_ptr<const TicketSigner> signer;
};

class CreateKind final : public storage::BatchKind {
public:
    CreateKind(IdSource &ids, SaleLimits limits)
        : m_ids(ids)
        , m_limits(limits)
    {
    }

    storage::Phase phase() const override { return storage::Phase::Order; }
    void prepare(pqxx::connection &connection) override { orders::prepare(connection); }
    void findShows(
        pqxx::work &tx, std::span<storage::BatchRequest *const> requests, std::set<ShowId> &shows) override;
    void run(storage::Batch &batch, std::span<storage::BatchRequest *const> requests) override;

private:
    IdSource &m_ids;
    const SaleLimits m_limits;
};

} // namespace parterre
