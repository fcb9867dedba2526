// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/holdstore.h"

#include "server/storage/pipeline/sqlarray.h"
#include "server/storage/sqlvalues.h"

namespace parterre::holds {

using storage::Rows;
using storage::SqlArray;
using storage::SqlDialogue;
using storage::SqlLists;

namespace {

constexpr const char *columns = "hold_id, show_id, session_id, seats, status, "
                                "(extract(epoch FROM created_at) * 1000)::bigint, "
                                "(extract(epoch FROM expires_at) * 1000)::bigint, extensions";

std::string select(const char *condition)
{
    return std::string("SELECT ") + columns + " FROM hold WHERE " + condition;
}

/// Of either driver: their rows read alike.
template <class AnyRow>
Row rowOf(const AnyRow &row)
{
    return {HoldId{row[0].template as<QUuid>()}, ShowId{row[1].template as<qint64>()},
        SessionId{row[2].template as<qint64>()}, storage::toIntegers(row[3].c_str()),
        Status(row[4].template as<int>()), Timestamp{row[5].template as<qint64>()},
        Timestamp{row[6].template as<qint64>()}, row[7].template as<int>()};
}

template <class AnyResult>
std::vector<Row> rowsOf(const AnyResult &result)
{
    std::vector<Row> rows;
    rows.reserve(size_t(result.size()));
    for (const auto &row : result)
        rows.push_back(rowOf(row));
    return rows;
}

struct Columns {
    SqlArray ids, shows, sessions, states, created, expires, extensions;
    SqlLists seats;

    explicit Columns(std::span<const Row> rows)
    {
        for (const Row &row : rows) {
            ids.add(row.hold.value);
            shows.add(row.show.value);
            sessions.add(row.session.value);
            seats.add(row.seats);
            states.add(qint64(row.status));
            created.add(row.createdAt);
            expires.add(row.expiresAt);
            extensions.add(qint64(row.extensions));
        }
    }
};

} // namespace

void prepare(SqlDialogue &sql)
{
    sql.prepare("holds_find", select("hold_id = ANY ($1::uuid[])"));
    sql.prepare("holds_expired",
        select("status = 0 AND expires_at <= $1::timestamptz ORDER BY expires_at LIMIT $2::int"));
    sql.prepare("holds_count",
        "SELECT s, (SELECT count(*) FROM (SELECT FROM hold h WHERE h.session_id = s AND h.status = 0 AND "
        "h.expires_at > $3::timestamptz LIMIT $2::int) counted) FROM "
            + storage::arrays("s bigint"));
    sql.prepare("holds_insert",
        "INSERT INTO hold (hold_id, show_id, session_id, seats, status, created_at, expires_at) SELECT h, s, "
        "n, a, t, c, e FROM "
            + storage::arrays(
                "h uuid, s bigint, n bigint, a lists, t smallint, c timestamptz, e timestamptz"));
    sql.prepare("holds_update",
        "UPDATE hold SET seats = q.a, status = q.t, expires_at = q.e, extensions = q.x FROM "
            + storage::arrays("h uuid, a lists, t smallint, e timestamptz, x smallint")
            + " WHERE hold.hold_id = q.h");
}

void look(SqlDialogue &sql, std::span<const HoldId> ids, QHash<HoldId, Row> &found)
{
    if (ids.empty())
        return;
    sql.tell("holds_find", {storage::arrayOf(ids)}, [&found](const Rows &rows) {
        for (Row &row : rowsOf(rows))
            found.insert(row.hold, std::move(row));
    });
}

QHash<HoldId, Row> find(SqlDialogue &sql, std::span<const HoldId> ids)
{
    QHash<HoldId, Row> found;
    look(sql, ids, found);
    sql.flush();
    return found;
}

std::vector<Row> expired(SqlDialogue &sql, Timestamp now, int limit)
{
    return rowsOf(sql.ask("holds_expired", {now.toRfc3339().toStdString(), std::to_string(limit)}));
}

void count(SqlDialogue &sql, std::span<const SessionId> sessions, int most, Timestamp now,
    QHash<SessionId, int> &counts)
{
    if (sessions.empty())
        return;
    sql.tell("holds_count", {storage::arrayOf(sessions), std::to_string(most), now.toRfc3339().toStdString()},
        [&counts](const Rows &rows) {
            for (const auto &row : rows)
                counts.insert(SessionId{row[0].as<qint64>()}, row[1].as<int>());
        });
}

std::vector<Row> ofSession(pqxx::work &tx, SessionId session, Timestamp now)
{
    return rowsOf(
        tx.exec_params(select("session_id = $1 AND status = 0 AND expires_at > $2 ORDER BY created_at"),
            session.value, now.toRfc3339().toStdString()));
}

void insert(SqlDialogue &sql, std::span<const Row> rows)
{
    if (rows.empty())
        return;
    const Columns q(rows);
    sql.tell("holds_insert",
        {q.ids, q.shows, q.sessions, q.seats.numbers(), q.seats.firsts(), q.seats.lasts(), q.states,
            q.created, q.expires});
}

void update(SqlDialogue &sql, std::span<const Row> rows)
{
    if (rows.empty())
        return;
    const Columns q(rows);
    sql.tell("holds_update",
        {q.ids, q.seats.numbers(), q.seats.firsts(), q.seats.lasts(), q.states, q.expires, q.extensions});
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
