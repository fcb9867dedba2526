// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/common.h"

namespace parterre::protocol {

constexpr Range titleRange = between(1, 200);

struct Venue {
    VenueId venue;
    QString name;
    QString city;
    QString country;
    QString timeZone;

    static constexpr auto fields()
    {
        return std::tuple{
            field("venue", &Venue::venue, "The venue."),
            field("name", &Venue::name, "Its name; no two have the same."),
            field("city", &Venue::city, "Its city."),
            field("country", &Venue::country, "ISO 3166 alpha-2."),
            field("time_zone", &Venue::timeZone, "Its IANA time zone."),
        };
    }
    bool operator==(const Venue &) const = default;
};

struct VenueList {
    std::vector<Venue> venues;

    static constexpr auto fields()
    {
        return std::tuple{field("venues", &VenueList::venues, "By their names.")};
    }
    bool operator==(const VenueList &) const = default;
};

struct VenuesList {
    using Answer = VenueList;
    static constexpr MethodInfo method = methodInfo("venues.list", "All venues.", Right::ManageVenues, {});
    static constexpr auto fields() { return std::tuple{}; }
    bool operator==(const VenuesList &) const = default;
};

struct VenuesCreate {
    QString name;
    QString city;
    QString country;
    QString timeZone;
    QString key;

    using Answer = Venue;
    static constexpr MethodInfo method = methodInfo("venues.create",
        "Make a venue. One that is there already, the same in all, is answered as if it were new.",
        Right::ManageVenues, {ErrorCode::KeyReused}, true);
    static constexpr auto fields()
    {
        return std::tuple{
            field("name", &VenuesCreate::name, "Its name.", titleRange),
            field("city", &VenuesCreate::city, "Its city.", titleRange),
            field("country", &VenuesCreate::country, "ISO 3166 alpha-2, capital letters."),
            field("time_zone", &VenuesCreate::timeZone, "An IANA time zone.", between(1, 100)),
            field("key", &VenuesCreate::key, keyHelp, keyRange),
        };
    }
    bool operator==(const VenuesCreate &) const = default;
};

/// A published layout as it stands in a list.
struct LayoutVersion {
    LayoutId layout;
    QString name;
    qint32 version = 0;
    qint32 capacity = 0;
    Timestamp publishedAt;

    static constexpr auto fields()
    {
        return std::tuple{
            field("layout", &LayoutVersion::layout, "The layout, for `layouts.get`."),
            field("name", &LayoutVersion::name, "Its name, the same for all versions."),
            field("version", &LayoutVersion::version, "Counted from 1 for each name of a venue."),
            field("capacity", &LayoutVersion::capacity, "How many seats and places it has."),
            field("published_at", &LayoutVersion::publishedAt, "When it was published."),
        };
    }
    bool operator==(const LayoutVersion &) const = default;
};

/// A draft without its document.
struct Draft {
    DraftId draft;
    VenueId venue;
    QString name;
    qint64 revision = 0;
    qint32 capacity = 0;
    QString changedBy;
    Timestamp changedAt;
    std::optional<LayoutId> basedOn;

    static constexpr auto fields()
    {
        return std::tuple{
            field("draft", &Draft::draft, "The draft."),
            field("venue", &Draft::venue, "Its venue."),
            field("name", &Draft::name, "The `name` in its document; it is published under it."),
            field("revision", &Draft::revision, "Raised by one each time it is saved."),
            field("capacity", &Draft::capacity, "How many seats and places it has."),
            field("changed_by", &Draft::changedBy, "Who saved it last."),
            field("changed_at", &Draft::changedAt, "And when."),
            field("based_on", &Draft::basedOn,
                "The published layout that it was made of, or that was last made of it."),
        };
    }
    bool operator==(const Draft &) const = default;
};

struct LayoutList {
    std::vector<LayoutVersion> layouts;
    std::vector<Draft> drafts;

    static constexpr auto fields()
    {
        return std::tuple{
            field("layouts", &LayoutList::layouts, "By their names, the newest version first."),
            field("drafts", &LayoutList::drafts, "The one that was changed last first."),
        };
    }
    bool operator==(const LayoutList &) const = default;
};

struct LayoutsList {
    VenueId venue;

    using Answer = LayoutList;
    static constexpr MethodInfo method =
        methodInfo("layouts.list", "The published layouts of a venue, all versions, and its drafts.",
            Right::ManageVenues, {ErrorCode::VenueNotFound});
    static constexpr auto fields() { return std::tuple{field("venue", &LayoutsList::venue, "The venue.")}; }
    bool operator==(const LayoutsList &) const = default;
};

} // namespace parterre::protocol
