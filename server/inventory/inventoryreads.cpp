// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/inventoryreads.h"

#include "server/storage/sqlvalues.h"

namespace parterre::inventoryreads {

namespace {

std::string text(Timestamp time) { return time.toRfc3339().toStdString(); }

/// Of show $1 at time $2: its version, and the states of the claims of which `condition` is true. A hold that
/// ran out left its seat free, or blocked where it had come out of an allocation.
std::string selectStates(const char *condition)
{
    return std::string(
               "SELECT i.version, c.seat_no, CASE WHEN c.state <> 1 OR c.expires_at > $2 THEN c.state "
               "  WHEN c.allocation_id IS NULL THEN 0 ELSE 3 END "
               "FROM inventory i LEFT JOIN claim c ON c.show_id = i.show_id ")
        + condition + " WHERE i.show_id = $1";
}

Claims claimsOf(const pqxx::result &rows)
{
    Claims claims;
    claims.seats.reserve(size_t(rows.size()));
    for (const auto &row : rows) {
        claims.version = row[0].as<qint64>();
        if (!row[1].is_null())
            claims.seats.push_back({row[1].as<qint32>(), row[2].as<qint32>()});
    }
    return claims;
}

QString idsOf(const std::vector<ShowId> &shows)
{
    std::vector<qint64> ids;
    for (const ShowId show : shows)
        ids.push_back(show.value);
    return storage::toArray(ids);
}

} // namespace

Claims claims(pqxx::work &tx, ShowId show, Timestamp now)
{
    // One statement, so that version and claims are of the same snapshot.
    return claimsOf(tx.exec_params(
        selectStates("AND c.state > 0 AND (c.state > 1 OR c.expires_at > $2 OR c.allocation_id IS NOT NULL)"),
        show.value, text(now)));
}

Claims changesSince(pqxx::work &tx, ShowId show, qint64 version, Timestamp now)
{
    return claimsOf(tx.exec_params(selectStates("AND c.version > $3"), show.value, text(now), version));
}

QHash<ShowId, qint64> versions(pqxx::work &tx, const std::vector<ShowId> &shows)
{
    QHash<ShowId, qint64> versions;
    for (const auto &row : tx.exec_params(
             "SELECT show_id, version FROM inventory WHERE show_id = ANY ($1::bigint[])", idsOf(shows)))
        versions.insert(ShowId{row[0].as<qint64>()}, row[1].as<qint64>());
    return versions;
}

QHash<ShowId, qint32> takenCounts(pqxx::work &tx, const std::vector<ShowId> &shows, Timestamp now)
{
    QHash<ShowId, qint32> counts;
    for (const auto &row :
        tx.exec_params("SELECT show_id, count(*) FROM claim WHERE show_id = ANY ($1::bigint[]) "
                       "AND (state = 2 OR (state = 3 AND allocation_id IS NOT NULL) OR (state = 1 AND "
                       "(expires_at > $2 OR allocation_id IS NOT NULL))) "
                       "GROUP BY show_id",
            idsOf(shows), text(now)))
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
