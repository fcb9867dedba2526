// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/seats.h"
#include "server/inventory/inventoryreads.h"
#include "server/storage/pipeline/batch.h"

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace parterre {

/// The states of the shows that somebody looks at, kept in memory and brought along by each commit, of this
/// server or another one. Knows no database: the service loads a snapshot, and reads what is missing.
///
/// Commits of several servers come in any order. One whose predecessor is missing is kept until that comes;
/// where it does not come, or where only a version was told, the show is behind and must be healed.
class SeatBoard {
public:
    /// The states, or nothing while they are not loaded.
    std::optional<protocol::SeatStates> states(ShowId show) const;
    /// Of states(); counts as a use, too.
    std::optional<qint64> version(ShowId show) const;
    /// Before a load begins: from now on commits of the show are kept.
    void beginLoad(ShowId show);
    /// The snapshot of a show. `untouched`: its states while nobody has claimed anything. What came meanwhile
    /// is put on top.
    void endLoad(ShowId show, QByteArray untouched, const inventoryreads::Claims &claims);
    void failLoad(ShowId show);
    /// It must be loaded anew; who watches it goes on.
    void forget(ShowId show);

    void watch(ShowId show) { ++m_entries[show].watchers; }
    void unwatch(ShowId show);
    bool isWatched(ShowId show) const;
    /// Seats in state free of a loaded show.
    std::optional<qint32> freeSeats(ShowId show) const;

    /// Brings the show along, together with later commits that waited for this one. Returns what watchers
    /// must be told; nothing for a show that is not loaded, is behind, or knew it already.
    std::optional<protocol::SeatsChanged> apply(const storage::ShowCommit &commit);
    /// The database has the show at this version.
    void hear(ShowId show, qint64 version);

    bool isBehind(ShowId show) const;
    /// Loaded shows that miss something which nobody is reading yet.
    std::vector<ShowId> behind() const;
    /// Before what is missing is read. Returns the version after which to read.
    qint64 beginHeal(ShowId show);
    /// What has changed since, from one snapshot. As apply().
    std::optional<protocol::SeatsChanged> endHeal(ShowId show, const inventoryreads::Claims &changes);
    void failHeal(ShowId show);

    std::vector<ShowId> loaded() const;
    /// All loaded shows have these versions or later ones.
    bool hasReached(const QHash<ShowId, qint64> &versions) const;
    /// Shows that it remembers anything of.
    qsizetype size() const { return m_entries.size(); }

private:
    struct Entry {
        bool loaded = false;
        qint64 version = 0;
        QByteArray states;
        qint32 free = 0;
        int watchers = 0;
        int loads = 0;
        quint64 lastUse = 0;
        std::map<qint64, storage::ShowCommit> later{}; ///< whose predecessors have not come yet
        qint64 heard = 0; ///< the highest version that somebody told of
        bool doubtful = false; ///< nobody knows whether something is missing
        bool healing = false; ///< what is missing is being read

        bool isBehind() const { return loaded && !healing && (doubtful || heard > version); }
    };

    static void note(Entry &entry, const storage::ShowCommit &commit);
    static std::vector<protocol::SeatChange> bringAlong(Entry &entry);
    static void put(Entry &entry, const std::vector<protocol::SeatChange> &changes);
    void dropUnused();
    /// Strangers ask for shows that do not exist, as many as they like.
    void dropIfEmpty(ShowId show);

    mutable QHash<ShowId, Entry> m_entries;
    mutable quint64 m_uses = 0;
};

} // namespace parterre
