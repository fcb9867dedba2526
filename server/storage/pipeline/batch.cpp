// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/batch.h"

#include "server/storage/pipeline/sqlarray.h"

namespace parterre::storage {

namespace {

std::optional<QUuid> optional(const QUuid &id) { return id.isNull() ? std::nullopt : std::optional(id); }

std::optional<qint64> optional(qint64 number) { return number == 0 ? std::nullopt : std::optional(number); }

class FunctionTask final : public BatchTask {
public:
    explicit FunctionTask(std::function<void(std::span<BatchRequest *const>)> run)
        : m_run(std::move(run))
    {
    }
    void run(std::span<BatchRequest *const> requests) override { m_run(requests); }

private:
    std::function<void(std::span<BatchRequest *const>)> m_run;
};

} // namespace

std::unique_ptr<BatchTask> taskOf(std::function<void(std::span<BatchRequest *const>)> run)
{
    return std::make_unique<FunctionTask>(std::move(run));
}

void Batch::prepare(SqlDialogue &sql)
{
    // Whoever updates a row has locked it, so this is one statement. The index is walked in the order of the
    // shows.
    sql.prepare("lock_shows",
        "UPDATE inventory SET version = version + 1 WHERE show_id = ANY ($1::bigint[]) RETURNING show_id, "
        "version");
    sql.prepare("open_shows",
        "INSERT INTO inventory (show_id) SELECT show_id FROM show WHERE show_id = ANY ($1::bigint[]) "
        "ON CONFLICT DO NOTHING");
    sql.prepare(
        "leave_shows", "UPDATE inventory SET version = version - 1 WHERE show_id = ANY ($1::bigint[])");
    sql.prepare("write_history",
        "INSERT INTO seat_history (show_id, version, what, seats, hold_id, order_id, allocation_id, "
        "account_id, session_id, origin, happened_at) SELECT s, v, w, n, h, o, a, c, e, f, $13::timestamptz "
        "FROM "
            + arrays("s bigint, v bigint, w smallint, n lists, h uuid, o uuid, a uuid, c bigint, e bigint, f "
                     "text"));
}

void Batch::lock(const std::set<ShowId> &shows)
{
    m_wanted = shows;
    if (!shows.empty())
        m_sql.tell("lock_shows", {arrayOf(shows)}, [this](const Rows &rows) { takeVersions(rows); });
}

bool Batch::ensureLocked()
{
    m_sql.flush();
    if (m_versions.size() == m_wanted.size())
        return false;
    // The first touch of a show makes its row; a show that does not exist stays without one.
    SqlArray missing;
    for (const ShowId show : m_wanted) {
        if (!isLocked(show))
            missing.add(show.value);
    }
    m_sql.tell("open_shows", {missing});
    takeVersions(m_sql.ask("lock_shows", {missing}));
    return true;
}

void Batch::takeVersions(const Rows &rows)
{
    for (const auto &row : rows)
        m_versions.emplace(ShowId{row[0].as<qint64>()}, row[1].as<qint64>());
}

void Batch::seatChanged(ShowId show, SeatNo seat, protocol::SeatState state)
{
    m_changes[show][seat] = qint32(state);
}

bool Batch::hasChanged(ShowId show, SeatNo seat) const
{
    const auto changes = m_changes.find(show);
    return changes != m_changes.end() && changes->second.contains(seat);
}

std::vector<ShowCommit> Batch::finish()
{
    std::vector<ShowCommit> commits;
    SqlArray unchanged;
    for (const auto &[show, version] : m_versions) {
        const auto changed = m_changes.find(show);
        if (changed == m_changes.end()) {
            unchanged.add(show.value);
            continue;
        }
        ShowCommit commit{show, version, {}};
        commit.changes.reserve(changed->second.size());
        for (const auto &[seat, state] : changed->second)
            commit.changes.push_back({seat, state});
        commits.push_back(std::move(commit));
    }
    if (!unchanged.isEmpty())
        m_sql.tell("leave_shows", {unchanged});
    writeHistory();
    return commits;
}

void Batch::writeHistory()
{
    if (m_history.empty())
        return;
    SqlArray shows, versions, whats, holds, orders, allocations, accounts, sessions, origins;
    SqlLists seats;
    for (const SeatHistory &happened : m_history) {
        shows.add(happened.show.value);
        versions.add(versionOf(happened.show) - (m_changes.contains(happened.show) ? 0 : 1));
        whats.add(qint64(happened.what));
        seats.add(happened.seats);
        holds.add(optional(happened.hold));
        orders.add(optional(happened.order));
        allocations.add(optional(happened.allocation));
        accounts.add(optional(happened.actor.account.value));
        sessions.add(optional(happened.actor.session.value));
        origins.add(happened.actor.origin.isEmpty() ? std::nullopt : std::optional(happened.actor.origin));
    }
    m_sql.tell("write_history",
        {shows, versions, whats, seats.numbers(), seats.firsts(), seats.lasts(), holds, orders, allocations,
            accounts, sessions, origins, m_now.toRfc3339().toStdString()});
}

} // namespace parterre::storage
