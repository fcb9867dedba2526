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
        bool isOutdated = false; ///< they were changed since
    };

    explicit FactsCache(int mostShows)
        : m_entries(mostShows)
    {
    }

    /// What is known; null when nothing is. Valid until the next call.
    Entry *find(ShowId show) { return m_entries.object(show); }
    void insert(ShowId show, Entry entry) { m_entries.insert(show, new Entry(std::move(entry))); }

private:
    QCache<ShowId, Entry> m_entries;
};

} // namespace parterre
