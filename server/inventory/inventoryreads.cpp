// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/inventoryreads.h"

#include "server/storage/pipeline/sqlarray.h"

namespace parterre::inventoryreads {

namespace {

std::string text(Timestamp time) { return time.toRfc3339().toStdString(); }

} // namespace

Claims claims(pqxx::work &tx, ShowId show, Timestamp now)
{
    Claims claims;
    // One statement, so that version and claims are of the same snapshot.
    // A hold that ran out left its seat free, or blocked where it had come out of an allocation.
    const pqxx::result rows = tx.exec_params(
        "SELECT i.version, c.seat_no, CASE WHEN c.state = 1 AND c.expires_at <= $2 THEN 3 ELSE c.state END "
        "FROM inventory i LEFT JOIN claim c ON c.show_id = i.show_id "
        "  AND (c.state > 1 OR (c.state = 1 AND (c.expires_at > $2 OR c.allocation_id IS NOT NULL))) "
        "WHERE i.show_id = $1",
        show.value, text(now));
    claims.taken.reserve(size_t(rows.size()));
    for (const auto &row : rows) {
        claims.version = row[0].as<qint64>();
        if (!row[1].is_null())
            claims.taken.push_back({row[1].as<qint32>(), row[2].as<qint32>()});
    }
    return claims;
}

QHash<ShowId, qint32> takenCounts(pqxx::work &tx, const std::vector<ShowId> &shows, Timestamp now)
{
    storage::SqlArray ids;
    for (const ShowId show : shows)
        ids.add(show.value);
    QHash<ShowId, qint32> counts;
    for (const auto &row :
        tx.exec_params("SELECT show_id, count(*) FROM claim WHERE show_id = ANY ($1::bigint[]) "
                       "AND (state > 1 OR (state = 1 AND (expires_at > $2 OR allocation_id IS NOT NULL))) "
                       "GROUP BY show_id",
            ids.text(), text(now)))
        counts.insert(ShowId{row[0].as<qint64>()}, row[1].as<qint32>());
    return counts;
}

Result<ShowId> showOfHold(pqxx::work &tx, HoldId hold)
{
    const pqxx::result rows =
        tx.exec_params("SELECT show_id FROM hold WHERE hold_id = $1", hold.toString().toStdString());
    if (rows.empty())
        return ErrorCode::HoldNotFound;
    return ShowId{rows[0][0].as<qint64>()};
}

} // namespace parterre::inventoryreads
