// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/historyrows.h"

#include "server/storage/pipeline/sqldialogue.h"

namespace parterre::storage {

namespace {

/// Rows of more than 2 kB would be compressed, and written in pieces.
constexpr qint64 mostSeatsInRow = 24;

std::optional<QUuid> optional(const QUuid &id) { return id.isNull() ? std::nullopt : std::optional(id); }

std::optional<qint64> optional(qint64 number) { return number == 0 ? std::nullopt : std::optional(number); }

} // namespace

void HistoryRows::prepare(SqlDialogue &sql)
{
    sql.prepare("write_history",
        "INSERT INTO seat_history (show_id, version, seats, what, hold_ids, order_ids, allocation_ids, "
        "account_ids, session_ids, origins, happened_at) SELECT s, v, ($5::int[])[f:l], "
        "($6::smallint[])[f:l], ($7::uuid[])[f:l], ($8::uuid[])[f:l], ($9::uuid[])[f:l], "
        "($10::bigint[])[f:l], ($11::bigint[])[f:l], ($12::text[])[f:l], $13::timestamptz FROM "
            + arrays("s bigint, v bigint, f int, l int"));
}

void HistoryRows::add(const SeatHistory &happened, qint64 version)
{
    const auto origin =
        happened.actor.origin.isEmpty() ? std::nullopt : std::optional(happened.actor.origin.toUtf8());
    for (const SeatNo seat : happened.seats) {
        if (m_show != happened.show || m_count + 1 - m_first == mostSeatsInRow)
            beginRow(happened.show, version);
        ++m_count;
        m_seats.add(seat);
        m_what.add(qint64(happened.what));
        m_holds.add(optional(happened.hold));
        m_orders.add(optional(happened.order));
        m_allocations.add(optional(happened.allocation));
        m_accounts.add(optional(happened.actor.account.value));
        m_sessions.add(optional(happened.actor.session.value));
        m_origins.add(origin);
    }
}

void HistoryRows::beginRow(ShowId show, qint64 version)
{
    endRow();
    m_show = show;
    m_first = m_count + 1;
    m_shows.add(show.value);
    m_versions.add(version);
    m_firsts.add(m_first);
}

void HistoryRows::endRow()
{
    if (m_show)
        m_lasts.add(m_count);
}

void HistoryRows::write(SqlDialogue &sql, Timestamp now)
{
    if (m_count == 0)
        return;
    endRow();
    sql.tell("write_history",
        {m_shows, m_versions, m_firsts, m_lasts, m_seats, m_what, m_holds.values(), m_orders.values(),
            m_allocations.values(), m_accounts.values(), m_sessions.values(), m_origins.values(),
            now.toRfc3339().toStdString()});
}

} // namespace parterre::storage
