// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"
#include "server/catalog/showfacts.h"

#include <QCache>

#include <memory>

namespace parterre {

/// The facts of the shows that were asked for last.
class FactsCache {
public:
    using Facts = std::shared_ptr<const ShowFacts>;

    struct Entry {
        Facts facts;
        Timestamp readAt;
        bool isBeingRead = false; ///< somebody is reading them anew
    };

    explicit FactsCache(int mostShows)
        : m_entries(mostShows)
    {
    }

    /// What is known; null when nothing is. Valid until the next call.
    Entry *find(ShowId show) { return m_entries.object(show); }
    void insert(ShowId show, Facts facts, Timestamp readAt)
    {
        m_entries.insert(show, new Entry{std::move(facts), readAt});
    }
    void remove(ShowId show) { m_entries.remove(show); }

private:
    QCache<ShowId, Entry> m_entries;
};

} // namespace parterre
