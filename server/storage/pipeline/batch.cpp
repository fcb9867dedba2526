// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/batch.h"

#include "server/storage/pipeline/historyrows.h"
#include "server/storage/pipeline/sqlarray.h"

#include <algorithm>

namespace parterre::storage {

namespace {

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
    HistoryRows::prepare(sql);
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
    std::ranges::stable_sort(m_history, {}, &SeatHistory::show);
    HistoryRows rows;
    for (const SeatHistory &happened : m_history) {
        const bool isChanged = m_changes.contains(happened.show);
        rows.add(happened, isChanged ? versionOf(happened.show) : versionOf(happened.show) - 1);
    }
    rows.write(m_sql, m_now);
}

} // namespace parterre::storage
