// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"
#include "common/base/timestamp.h"
#include "server/notifications/ordermail.h"

#include <QCoroTask>

#include <vector>

namespace parterre {

namespace storage {
class Database;
}

struct OutboxRow {
    qint64 id = 0;
    OrderNews news = OrderNews::Paid;
    OrderId order;
    Timestamp createdAt;
    int attempts = 0; ///< this one included
};

/// How the outbox stands, for the audit and the metrics.
struct OutboxStatus {
    qint64 waiting = 0; ///< to be delivered, tried or not
    qint64 givenUp = 0; ///< tried as often as is allowed, or refused; a person must look
};

/// The SQL of the outbox.
class OutboxStore {
public:
    /// Rows that were tried this often rest, undelivered, with their last error.
    static constexpr int mostAttempts = 12;

    explicit OutboxStore(storage::Database &database)
        : m_database(database)
    {
    }

    /// Takes rows that are due, for this caller alone until `leaseUntil`; they are due again then, should
    /// nothing be heard of them. The oldest first.
    QCoro::Task<Result<std::vector<OutboxRow>>> take(Timestamp now, Timestamp leaseUntil, int most);
    QCoro::Task<Result<Done>> markDelivered(qint64 id, Timestamp now);
    /// `attempts` as counted from now on; mostAttempts gives the row up.
    QCoro::Task<Result<Done>> markFailed(qint64 id, QString error, Timestamp nextAttempt, int attempts);
    QCoro::Task<Result<OutboxStatus>> status();

private:
    storage::Database &m_database;
};

} // namespace parterre
