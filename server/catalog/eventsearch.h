// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/protocol/messages/events.h"

#include <optional>

namespace parterre {

/// Where a page of a search ended. Events are ordered by their first matching show, then by their id; the
/// start of the search travels along, so that "from now on" means the same moment on every page.
struct SearchCursor {
    Timestamp from;
    Timestamp firstShow; ///< of the last event of the page
    EventId event;

    bool operator==(const SearchCursor &) const = default;

    /// Opaque text for the wire.
    QString toString() const;
    static std::optional<SearchCursor> fromString(const QString &text);
};

/// events.search with everything that it leaves open decided.
struct EventQuery {
    std::optional<QString> text;
    std::optional<QString> city;
    std::optional<QString> category;
    Timestamp from;
    std::optional<Timestamp> to;
    int limit = 0;
    std::optional<SearchCursor> after;

    /// Error: InvalidParams for a cursor that no search gave.
    static Result<EventQuery> make(const protocol::EventsSearch &params, Timestamp now);
};

} // namespace parterre
