// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/idsource.h"
#include "common/base/result.h"
#include "common/protocol/messages/orders.h"
#include "common/protocol/messages/tickets.h"
#include "server/accounts/caller.h"

#include <QCoroTask>

#include <memory>

namespace parterre {

namespace storage {
class CommitPipeline;
class Database;
}
class CatalogService;

/// Orders and their tickets.
class SalesService {
public:
    SalesService(storage::Database &database, storage::CommitPipeline &pipeline, CatalogService &catalog,
        const Clock &clock, IdSource &ids);
    ~SalesService();

    QCoro::Task<Result<protocol::Order>> create(Caller caller, protocol::OrdersCreate params);
    QCoro::Task<Result<protocol::Order>> get(Caller caller, protocol::OrdersGet params);
    QCoro::Task<Result<protocol::OrderList>> find(Caller caller, protocol::OrdersFind params);
    QCoro::Task<Result<protocol::RenderedTickets>> render(Caller caller, protocol::TicketsRender params);
    QCoro::Task<Result<protocol::AdmitResult>> admit(Caller caller, protocol::TicketsAdmit params);

    /// Housekeeping: pending orders that ran out become expired.
    QCoro::Task<Result<Done>> sweep();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
