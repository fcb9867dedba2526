// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/outboxstore.h"

#include "server/storage/database.h"
#include "server/storage/sqlvalues.h"

#include <algorithm>

namespace parterre {

QCoro::Task<Result<std::vector<OutboxRow>>> OutboxStore::take(Timestamp now, Timestamp leaseUntil, int most)
{
    return m_database.transact(
        "take from the outbox", [=](pqxx::work &work) -> Result<std::vector<OutboxRow>> {
            const pqxx::result rows = work.exec_params(R"(
            UPDATE outbox o SET attempts = o.attempts + 1, next_attempt_at = $2
            FROM (SELECT outbox_id FROM outbox
                  WHERE delivered_at IS NULL AND next_attempt_at <= $1 AND attempts < $3
                  ORDER BY next_attempt_at LIMIT $4 FOR UPDATE SKIP LOCKED) due
            WHERE o.outbox_id = due.outbox_id
            RETURNING o.outbox_id, o.topic, o.order_id, o.created_at, o.attempts)",
                now, leaseUntil, mostAttempts, most);
            std::vector<OutboxRow> taken;
            for (const auto &row : rows) {
                const bool paid = row["topic"].as<std::string>() == "order_paid";
                taken.push_back({row["outbox_id"].as<qint64>(), paid ? OrderNews::Paid : OrderNews::Cancelled,
                    OrderId{row["order_id"].as<QUuid>()}, row["created_at"].as<Timestamp>(),
                    row["attempts"].as<int>()});
            }
            std::ranges::sort(taken, {}, &OutboxRow::id);
            return taken;
        });
}

QCoro::Task<Result<Done>> OutboxStore::markDelivered(qint64 id, Timestamp now)
{
    return m_database.transact("mark mail as delivered", [=](pqxx::work &work) -> Result<Done> {
        work.exec_params(
            "UPDATE outbox SET delivered_at = $2, last_error = NULL WHERE outbox_id = $1", id, now);
        return Done{};
    });
}

QCoro::Task<Result<Done>> OutboxStore::markFailed(
    qint64 id, QString error, Timestamp nextAttempt, int attempts)
{
    return m_database.transact("mark mail as failed", [=](pqxx::work &work) -> Result<Done> {
        work.exec_params(R"(
            UPDATE outbox SET last_error = $2, next_attempt_at = $3, attempts = $4
            WHERE outbox_id = $1 AND delivered_at IS NULL)",
            id, error, nextAttempt, attempts);
        return Done{};
    });
}

QCoro::Task<Result<OutboxStatus>> OutboxStore::status()
{
    return m_database.read("count the outbox", [](pqxx::work &work) -> Result<OutboxStatus> {
        const pqxx::row row = work.exec_params1(R"(
            SELECT count(*) FILTER (WHERE attempts < $1), count(*) FILTER (WHERE attempts >= $1)
            FROM outbox WHERE delivered_at IS NULL)",
            mostAttempts);
        return OutboxStatus{row[0].as<qint64>(), row[1].as<qint64>()};
    });
}

} // namespace parterre
