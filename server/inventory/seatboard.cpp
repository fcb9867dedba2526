// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/seatboard.h"

#include <algorithm>
#include <utility>

namespace parterre {

namespace {

/// Shows that nobody watches stay for the next reader, up to this many.
constexpr int mostUnwatched = 32;
/// Commits of a show that wait for their predecessors; beyond that all of it is read.
constexpr size_t mostLater = 1'000;

} // namespace

std::optional<protocol::SeatStates> SeatBoard::states(ShowId show) const
{
    const auto entry = m_entries.find(show);
    if (entry == m_entries.end() || !entry->loaded)
        return std::nullopt;
    entry->lastUse = ++m_uses;
    return protocol::SeatStates{show, entry->version, entry->states};
}

std::optional<qint64> SeatBoard::version(ShowId show) const
{
    const auto entry = m_entries.find(show);
    if (entry == m_entries.end() || !entry->loaded)
        return std::nullopt;
    entry->lastUse = ++m_uses;
    return entry->version;
}

void SeatBoard::beginLoad(ShowId show) { ++m_entries[show].loads; }

void SeatBoard::endLoad(ShowId show, QByteArray untouched, const inventoryreads::Claims &claims)
{
    Entry &entry = m_entries[show];
    --entry.loads;
    if (entry.loaded)
        return; // somebody else's load was faster, and commits have brought it along
    entry.version = claims.version;
    entry.states = std::move(untouched);
    entry.free = qint32(entry.states.count(char(protocol::SeatState::Free)));
    put(entry, claims.seats);
    bringAlong(entry);
    entry.loaded = true;
    entry.lastUse = ++m_uses;
    dropUnused();
}

void SeatBoard::failLoad(ShowId show)
{
    Entry &entry = m_entries[show];
    if (--entry.loads == 0 && !entry.loaded) {
        entry.later.clear();
        entry.heard = 0;
        entry.doubtful = false;
    }
    dropIfEmpty(show);
}

void SeatBoard::forget(ShowId show)
{
    const auto entry = m_entries.find(show);
    if (entry == m_entries.end())
        return;
    entry->loaded = false;
    entry->states.clear();
    dropIfEmpty(show);
}

void SeatBoard::unwatch(ShowId show)
{
    const auto entry = m_entries.find(show);
    if (entry != m_entries.end() && entry->watchers > 0)
        --entry->watchers;
    dropIfEmpty(show);
}

void SeatBoard::dropIfEmpty(ShowId show)
{
    const auto entry = m_entries.constFind(show);
    if (entry != m_entries.constEnd() && entry->watchers == 0 && entry->loads == 0 && !entry->loaded)
        m_entries.erase(entry);
}

bool SeatBoard::isWatched(ShowId show) const
{
    const auto entry = m_entries.constFind(show);
    return entry != m_entries.constEnd() && entry->watchers > 0;
}

std::optional<qint32> SeatBoard::freeSeats(ShowId show) const
{
    const auto entry = m_entries.constFind(show);
    if (entry == m_entries.constEnd() || !entry->loaded)
        return std::nullopt;
    return entry->free;
}

std::optional<protocol::SeatsChanged> SeatBoard::apply(const storage::ShowCommit &commit)
{
    const auto entry = m_entries.find(commit.show);
    if (entry == m_entries.end() || (!entry->loaded && entry->loads == 0))
        return std::nullopt;
    note(*entry, commit);
    if (!entry->loaded)
        return std::nullopt;
    const qint64 from = entry->version;
    std::vector<protocol::SeatChange> changes = bringAlong(*entry);
    if (entry->version == from)
        return std::nullopt;
    return protocol::SeatsChanged{commit.show, from, entry->version, std::move(changes)};
}

void SeatBoard::note(Entry &entry, const storage::ShowCommit &commit)
{
    if (commit.version == 0)
        entry.doubtful = true;
    entry.heard = std::max(entry.heard, commit.version);
    if (commit.changes.empty() || commit.version <= entry.version)
        return;
    if (entry.later.size() >= mostLater)
        entry.later.clear();
    entry.later.insert_or_assign(commit.version, commit);
}

std::vector<protocol::SeatChange> SeatBoard::bringAlong(Entry &entry)
{
    std::vector<protocol::SeatChange> changes;
    entry.later.erase(entry.later.begin(), entry.later.upper_bound(entry.version));
    for (auto next = entry.later.begin(); next != entry.later.end() && next->first == entry.version + 1;
         next = entry.later.erase(next)) {
        put(entry, next->second.changes);
        entry.version = next->first;
        std::ranges::move(next->second.changes, std::back_inserter(changes));
    }
    return changes;
}

void SeatBoard::put(Entry &entry, const std::vector<protocol::SeatChange> &changes)
{
    for (const protocol::SeatChange &change : changes) {
        if (change.seat >= entry.states.size())
            continue;
        const bool wasFree = entry.states.at(change.seat) == char(protocol::SeatState::Free);
        const bool isFree = change.state == qint32(protocol::SeatState::Free);
        entry.free += int(isFree) - int(wasFree);
        entry.states[change.seat] = char(change.state);
    }
}

void SeatBoard::hear(ShowId show, qint64 version)
{
    const auto entry = m_entries.find(show);
    if (entry != m_entries.end())
        entry->heard = std::max(entry->heard, version);
}

bool SeatBoard::isBehind(ShowId show) const
{
    const auto entry = m_entries.constFind(show);
    return entry != m_entries.constEnd() && entry->isBehind();
}

std::vector<ShowId> SeatBoard::behind() const
{
    std::vector<ShowId> shows;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->isBehind())
            shows.push_back(it.key());
    }
    return shows;
}

qint64 SeatBoard::beginHeal(ShowId show)
{
    Entry &entry = m_entries[show];
    entry.healing = true;
    // What is told from now on may be newer than what is read.
    entry.doubtful = false;
    entry.heard = 0;
    return entry.version;
}

std::optional<protocol::SeatsChanged> SeatBoard::endHeal(ShowId show, const inventoryreads::Claims &read)
{
    const auto entry = m_entries.find(show);
    if (entry == m_entries.end() || !entry->loaded)
        return std::nullopt;
    entry->healing = false;
    const qint64 from = entry->version;
    protocol::SeatsChanged change{show, from, from, {}};
    // Commits that came meanwhile do no harm: what was read is newer than each that it overtakes.
    if (read.version > from) {
        change.changes = read.seats;
        put(*entry, read.seats);
        entry->version = read.version;
    }
    std::ranges::move(bringAlong(*entry), std::back_inserter(change.changes));
    change.version = entry->version;
    return change.version > from ? std::optional(std::move(change)) : std::nullopt;
}

void SeatBoard::failHeal(ShowId show)
{
    const auto entry = m_entries.find(show);
    if (entry == m_entries.end())
        return;
    entry->healing = false;
    entry->doubtful = true;
}

std::vector<ShowId> SeatBoard::loaded() const
{
    std::vector<ShowId> shows;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->loaded)
            shows.push_back(it.key());
    }
    return shows;
}

bool SeatBoard::hasReached(const QHash<ShowId, qint64> &versions) const
{
    for (auto it = versions.cbegin(); it != versions.cend(); ++it) {
        const auto entry = m_entries.constFind(it.key());
        if (entry != m_entries.constEnd() && entry->loaded && entry->version < it.value())
            return false;
    }
    return true;
}

void SeatBoard::dropUnused()
{
    std::vector<std::pair<quint64, ShowId>> unused;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->watchers == 0 && it->loads == 0)
            unused.emplace_back(it->lastUse, it.key());
    }
    if (unused.size() <= mostUnwatched)
        return;
    std::ranges::sort(unused);
    for (size_t i = 0; i < unused.size() - mostUnwatched; ++i)
        m_entries.remove(unused[i].second);
}

} // namespace parterre
