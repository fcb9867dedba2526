// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/seatboard.h"

#include <algorithm>
#include <utility>

namespace parterre {

namespace {

/// Shows that nobody watches stay for the next reader, up to this many.
constexpr int mostUnwatched = 32;

} // namespace

std::optional<protocol::SeatStates> SeatBoard::states(ShowId show) const
{
    const auto entry = m_entries.find(show);
    if (entry == m_entries.end() || !entry->loaded)
        return std::nullopt;
    entry->lastUse = ++m_uses;
    return protocol::SeatStates{show, entry->version, entry->states};
}

void SeatBoard::beginLoad(ShowId show) { ++m_entries[show].loads; }

SeatBoard::Loaded SeatBoard::endLoad(ShowId show, int seatCount, const inventoryreads::Claims &claims)
{
    Entry &entry = m_entries[show];
    --entry.loads;
    if (entry.loaded)
        return {true, std::nullopt}; // somebody else's load was faster, and commits have brought it along
    const Entry before = entry;
    entry.version = claims.version;
    entry.states = QByteArray(seatCount, char(protocol::SeatState::Free));
    entry.free = seatCount;
    for (const protocol::SeatChange &change : claims.taken) {
        if (change.seat < seatCount) {
            entry.states[change.seat] = char(change.state);
            --entry.free;
        }
    }
    for (const storage::ShowCommit &commit : std::exchange(entry.early, {})) {
        if (commit.version != 0 && commit.version <= entry.version)
            continue;
        if (commit.version != entry.version + 1) {
            entry.version = before.version;
            entry.states = before.states;
            return {};
        }
        bringAlong(entry, commit);
    }
    entry.loaded = true;
    entry.lastUse = ++m_uses;
    Loaded loaded{true, difference(show, before, entry)};
    dropUnused();
    return loaded;
}

std::optional<protocol::SeatsChanged> SeatBoard::difference(
    ShowId show, const Entry &before, const Entry &after)
{
    if (before.states.size() != after.states.size() || before.version == after.version)
        return std::nullopt;
    protocol::SeatsChanged change{show, before.version, after.version, {}};
    for (qsizetype seat = 0; seat < after.states.size(); ++seat) {
        if (before.states.at(seat) != after.states.at(seat))
            change.changes.push_back({SeatNo(seat), after.states.at(seat)});
    }
    return change;
}

bool SeatBoard::needsLoad(ShowId show) const
{
    const auto entry = m_entries.constFind(show);
    return entry != m_entries.constEnd() && entry->watchers > 0 && !entry->loaded && entry->loads == 0;
}

void SeatBoard::failLoad(ShowId show)
{
    Entry &entry = m_entries[show];
    if (--entry.loads == 0)
        entry.early.clear();
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
    if (entry == m_entries.end())
        return std::nullopt;
    if (entry->loads > 0)
        entry->early.push_back(commit);
    if (!entry->loaded || (commit.version != 0 && commit.version <= entry->version))
        return std::nullopt;
    if (commit.version != entry->version + 1) {
        entry->loaded = false;
        return std::nullopt;
    }
    const qint64 from = entry->version;
    bringAlong(*entry, commit);
    return protocol::SeatsChanged{commit.show, from, commit.version, commit.changes};
}

void SeatBoard::bringAlong(Entry &entry, const storage::ShowCommit &commit)
{
    for (const protocol::SeatChange &change : commit.changes) {
        if (change.seat >= entry.states.size())
            continue;
        const bool wasFree = entry.states.at(change.seat) == char(protocol::SeatState::Free);
        const bool isFree = change.state == qint32(protocol::SeatState::Free);
        entry.free += int(isFree) - int(wasFree);
        entry.states[change.seat] = char(change.state);
    }
    entry.version = commit.version;
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
