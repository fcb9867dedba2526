// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/idsource.h"
#include "common/base/result.h"
#include "common/protocol/messages/orders.h"
#include "common/protocol/messages/tickets.h"
#include "server/accounts/caller.h"
#include "server/sales/orderstore.h"

#include <QCoroTask>

#include <memory>

namespace parterre {

namespace storage {
class CommitPipeline;
class Database;
} // namespace storage
class CatalogService;
class InventoryService;
class TicketSigner;
struct ShowFacts;

/// Orders and their tickets. Orders come without payments: those are the payment service's to add.
class SalesService {
public:
    /// Adds its kinds to the pipeline, which must not have been started.
    SalesService(storage::Database &database, storage::CommitPipeline &pipeline, CatalogService &catalog,
        InventoryService &inventory, const Clock &clock, IdSource &ids);
    ~SalesService();

    QCoro::Task<Result<protocol::Order>> create(Caller caller, protocol::OrdersCreate params);
    QCoro::Task<Result<protocol::Order>> get(Caller caller, protocol::OrdersGet params);
    QCoro::Task<Result<protocol::OrderList>> find(Caller caller, protocol::OrdersFind params);
    /// Drawn on a worker thread, in the server's locale.
    QCoro::Task<Result<protocol::RenderedTickets>> render(Caller caller, protocol::TicketsRender params);
    QCoro::Task<Result<protocol::AdmitResult>> admit(Caller caller, protocol::TicketsAdmit params);

    /// For the services above: what orders of a show are told with (orderMessage).
    struct Context {
        std::shared_ptr<const ShowFacts> facts;
        std::shared_ptr<const TicketSigner> signer;
    };
    QCoro::Task<Result<Context>> context(OrderId order);
    /// An order that the caller may see.
    struct Known : Context {
        orders::Row order;
    };
    QCoro::Task<Result<Known>> known(Caller caller, OrderId order);

    /// What people call these orders ("K7QX-2M9P"); orders that do not exist are left out.
    QCoro::Task<Result<QHash<OrderId, QString>>> codes(std::vector<OrderId> orders);

    /// Housekeeping: pending orders that ran out become expired, and their seats free.
    QCoro::Task<Result<Done>> sweep();

private:
    QCoro::Task<Result<Done>> loadKeys();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
