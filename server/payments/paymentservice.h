// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/idsource.h"
#include "common/base/result.h"
#include "common/protocol/messages/orders.h"
#include "server/accounts/caller.h"

#include <QCoroTask>

#include <memory>

namespace parterre {

namespace storage {
class CommitPipeline;
class Database;
} // namespace storage
class SalesService;

/// Money: taking it, giving it back, and the journal that says so.
class PaymentService {
public:
    /// Adds its kinds to the pipeline, which must not have been started.
    PaymentService(
        storage::Database &database, storage::CommitPipeline &pipeline, SalesService &sales, IdSource &ids);
    ~PaymentService();

    QCoro::Task<Result<protocol::Order>> pay(Caller caller, protocol::OrdersPay params);
    QCoro::Task<Result<protocol::Order>> cancel(Caller caller, protocol::OrdersCancel params);
    /// The same orders with what was paid for them.
    QCoro::Task<Result<std::vector<protocol::Order>>> withPayments(std::vector<protocol::Order> orders);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
