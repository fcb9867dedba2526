// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/batch.h"

#include "server/storage/pipeline/sqlarray.h"

namespace parterre::storage {

void Batch::lock(const std::set<ShowId> &shows)
{
    if (shows.empty())
        return;
    SqlArray ids;
    for (const ShowId show : shows)
        ids.add(show.value);
    const auto select = [&] {
        for (const auto &row : m_tx.exec_prepared("lock_shows", ids.text()))
            m_versions.emplace(ShowId{row[0].as<qint64>()}, row[1].as<qint64>());
    };
    select();
    if (m_versions.size() < shows.size()) {
        // The first touch of a show makes its row; a show that does not exist stays without one.
        m_tx.exec_prepared("open_shows", ids.text());
        select();
    }
}

void Batch::seatChanged(ShowId show, SeatNo seat, protocol::SeatState state)
{
    m_changes[show][seat] = qint32(state);
}

std::vector<ShowCommit> Batch::finish()
{
    std::vector<ShowCommit> commits;
    SqlArray ids;
    for (const auto &[show, changes] : m_changes) {
        ShowCommit commit{show, versionOf(show), {}};
        commit.changes.reserve(changes.size());
        for (const auto &[seat, state] : changes)
            commit.changes.push_back({seat, state});
        commits.push_back(std::move(commit));
        ids.add(show.value);
    }
    if (!commits.empty())
        m_tx.exec_prepared("raise_versions", ids.text());
    return commits;
}

} // namespace parterre::storage
