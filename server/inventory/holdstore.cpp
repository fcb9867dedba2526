// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/holdstore.h"

#include "server/storage/pipeline/sqlarray.h"
#include "server/storage/sqlvalues.h"

namespace parterre::holds {

using storage::SqlArray;

namespace {

constexpr const char *columns = "hold_id, show_id, session_id, seats, status, "
                                "(extract(epoch FROM created_at) * 1000)::bigint, "
                                "(extract(epoch FROM expires_at) * 1000)::bigint";

std::string select(const char *condition)
{
    return std::string("SELECT ") + columns + " FROM hold WHERE " + condition;
}

Row rowOf(const pqxx::row &row)
{
    return {HoldId{row[0].as<QUuid>()}, ShowId{row[1].as<qint64>()}, SessionId{row[2].as<qint64>()},
        storage::toIntegers(row[3]), Status(row[4].as<int>()), Timestamp{row[5].as<qint64>()},
        Timestamp{row[6].as<qint64>()}};
}

std::vector<Row> rowsOf(const pqxx::result &result)
{
    std::vector<Row> rows;
    rows.reserve(size_t(result.size()));
    for (const auto &row : result)
        rows.push_back(rowOf(row));
    return rows;
}

} // namespace

void prepare(pqxx::connection &connection)
{
    connection.prepare("holds_find", select("hold_id = ANY ($1::uuid[])"));
    connection.prepare("holds_put",
        "INSERT INTO hold (hold_id, show_id, session_id, seats, status, created_at, expires_at) "
        "SELECT h, s, n, a::int[], t, c, e FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::text[], "
        "  $5::smallint[], $6::timestamptz[], $7::timestamptz[]) AS q (h, s, n, a, t, c, e) "
        "ON CONFLICT (hold_id) DO UPDATE SET seats = excluded.seats, status = excluded.status, "
        "  expires_at = excluded.expires_at");
}

QHash<HoldId, Row> find(pqxx::work &tx, std::span<const HoldId> ids)
{
    QHash<HoldId, Row> found;
    if (ids.empty())
        return found;
    SqlArray array;
    for (const HoldId &id : ids)
        array.add(id.value);
    for (Row &row : rowsOf(tx.exec_prepared("holds_find", array.text())))
        found.insert(row.hold, std::move(row));
    return found;
}

std::vector<Row> expired(pqxx::work &tx, Timestamp now, int limit)
{
    return rowsOf(tx.exec_params(select("status = 0 AND expires_at <= $1 ORDER BY expires_at LIMIT $2"),
        now.toRfc3339().toStdString(), limit));
}

std::vector<Row> ofSession(pqxx::work &tx, SessionId session, Timestamp now)
{
    return rowsOf(
        tx.exec_params(select("session_id = $1 AND status = 0 AND expires_at > $2 ORDER BY created_at"),
            session.value, now.toRfc3339().toStdString()));
}

void put(pqxx::work &tx, std::span<const Row> rows)
{
    if (rows.empty())
        return;
    SqlArray ids, shows, sessions, seats, states, created, expires;
    for (const Row &row : rows) {
        ids.add(row.hold.value);
        shows.add(row.show.value);
        sessions.add(row.session.value);
        seats.addList(row.seats);
        states.add(qint64(row.status));
        created.add(row.createdAt);
        expires.add(row.expiresAt);
    }
    tx.exec_prepared("holds_put", ids.text(), shows.text(), sessions.text(), seats.text(), states.text(),
        created.text(), expires.text());
}

std::optional<ErrorCode> obstacle(
    const QHash<HoldId, Row> &rows, HoldId hold, SessionId session, Timestamp now)
{
    const auto found = rows.constFind(hold);
    if (found == rows.constEnd() || found->status == Status::Released || found->status == Status::Ordered)
        return ErrorCode::HoldNotFound;
    if (found->session != session)
        return ErrorCode::HoldNotYours;
    if (!found->activeAt(now))
        return ErrorCode::HoldExpired;
    return std::nullopt;
}

} // namespace parterre::holds
