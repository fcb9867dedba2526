// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/seats.h"
#include "server/inventory/inventoryreads.h"
#include "server/storage/pipeline/batch.h"

#include <QHash>

#include <optional>
#include <vector>

namespace parterre {

/// The states of the shows that somebody looks at, kept in memory and brought along by each commit. Knows no
/// database: the service loads a snapshot, and commits that come meanwhile are kept and applied on top.
class SeatBoard {
public:
    /// The states, or nothing while they are not loaded.
    std::optional<protocol::SeatStates> states(ShowId show) const;
    /// Before a load begins: from now on commits of the show are kept.
    void beginLoad(ShowId show);
    struct Loaded {
        bool complete = false; ///< false: commits were missed meanwhile; load again
        std::optional<protocol::SeatsChanged>
            caughtUp; ///< from what watchers knew before a gap to what is so now
    };
    /// The snapshot of a show of so many seats.
    Loaded endLoad(ShowId show, int seatCount, const inventoryreads::Claims &claims);
    void failLoad(ShowId show);

    void watch(ShowId show) { ++m_entries[show].watchers; }
    void unwatch(ShowId show);
    bool isWatched(ShowId show) const;
    /// Seats in state free of a loaded show.
    std::optional<qint32> freeSeats(ShowId show) const;

    /// Brings the show along. Returns what watchers must be told; nothing for a show that is not loaded or
    /// was known already. A gap unloads the show (needsLoad).
    std::optional<protocol::SeatsChanged> apply(const storage::ShowCommit &commit);
    /// A watched show that is not loaded and not being loaded.
    bool needsLoad(ShowId show) const;
    /// Shows that it remembers anything of.
    qsizetype size() const { return m_entries.size(); }

private:
    struct Entry {
        bool loaded = false;
        qint64 version = 0; ///< not loaded: what watchers were told last
        QByteArray states;
        qint32 free = 0;
        int watchers = 0;
        int loads = 0;
        quint64 lastUse = 0;
        std::vector<storage::ShowCommit> early; ///< commits that came during a load
    };

    static void bringAlong(Entry &entry, const storage::ShowCommit &commit);
    static std::optional<protocol::SeatsChanged> difference(
        ShowId show, const Entry &before, const Entry &after);
    void dropUnused();
    /// Strangers ask for shows that do not exist, as many as they like.
    void dropIfEmpty(ShowId show);

    mutable QHash<ShowId, Entry> m_entries;
    mutable quint64 m_uses = 0;
};

} // namespace parterre
