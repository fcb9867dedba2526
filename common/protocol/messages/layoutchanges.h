// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/seats.h"

namespace parterre::protocol {

struct ShowOnLayout {
    ShowId show;
    QString title;
    Timestamp startsAt;
    LayoutId layout;
    QString layoutName;
    qint32 version = 0;
    qint32 taken = 0;

    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &ShowOnLayout::show, "The show."),
            field("title", &ShowOnLayout::title, "Its event's title."),
            field("starts_at", &ShowOnLayout::startsAt, "When the curtain rises."),
            field("layout", &ShowOnLayout::layout, "Its layout."),
            field("layout_name", &ShowOnLayout::layoutName, "That one's name."),
            field("version", &ShowOnLayout::version, "That one's version."),
            field("taken", &ShowOnLayout::taken, "How many of its seats are held, sold or kept."),
        };
    }
    bool operator==(const ShowOnLayout &) const = default;
};

struct ShowOnLayoutList {
    std::vector<ShowOnLayout> shows;

    static constexpr auto fields()
    {
        return std::tuple{field("shows", &ShowOnLayoutList::shows, "By time; the next 1,000.")};
    }
    bool operator==(const ShowOnLayoutList &) const = default;
};

struct ShowsList {
    VenueId venue;

    using Answer = ShowOnLayoutList;
    static constexpr MethodInfo method = methodInfo("shows.list",
        "The shows to come of a venue, with their layouts; those that are cancelled are left out.",
        Right::ManageVenues, {ErrorCode::VenueNotFound});
    static constexpr auto fields() { return std::tuple{field("venue", &ShowsList::venue, "The venue.")}; }
    bool operator==(const ShowsList &) const = default;
};

/// Lists of seats are rising.
struct LayoutChange {
    ShowId show;
    LayoutId from;
    LayoutId to;
    qint32 added = 0;
    qint32 removed = 0;
    std::vector<SeatNo> blocking;
    std::vector<SeatNo> moved;
    std::vector<SeatNo> renamed;
    std::vector<SeatNo> rezoned;
    std::vector<QString> unpriced;

    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &LayoutChange::show, "The show."),
            field("from", &LayoutChange::from, "The layout that it has."),
            field("to", &LayoutChange::to, "The layout that it shall have."),
            field("added", &LayoutChange::added, "How many seats there are more to sell."),
            field("removed", &LayoutChange::removed, "How many seats, all of them free, are gone."),
            field("blocking", &LayoutChange::blocking,
                "Seats that are held, sold or kept, and would be gone: what stands in the way."),
            field("moved", &LayoutChange::moved, "Seats that are held or sold, and stand elsewhere."),
            field("renamed", &LayoutChange::renamed,
                "Seats that are held or sold, and are called otherwise: their tickets say what they were "
                "called."),
            field("rezoned", &LayoutChange::rezoned,
                "Seats that are held or sold, and are in another zone; what was paid stays as it is."),
            field("unpriced", &LayoutChange::unpriced,
                "Keys of zones that have seats but no price in this show: these cannot be sold."),
        };
    }
    bool operator==(const LayoutChange &) const = default;
};

struct ShowsCompareLayout {
    ShowId show;
    LayoutId layout;

    using Answer = LayoutChange;
    static constexpr MethodInfo method = methodInfo("shows.compare_layout",
        "What `shows.change_layout` would do, and what stands in its way. Changes nothing.",
        Right::ManageVenues,
        {ErrorCode::ShowNotFound, ErrorCode::LayoutNotFound, ErrorCode::LayoutUnsuitable});
    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &ShowsCompareLayout::show, "The show."),
            field("layout", &ShowsCompareLayout::layout, "The published layout to go on to."),
        };
    }
    bool operator==(const ShowsCompareLayout &) const = default;
};

struct ShowsChangeLayout {
    ShowId show;
    LayoutId layout;
    QString key;

    using Answer = LayoutChange;
    static constexpr MethodInfo method = methodInfo("shows.change_layout",
        "Take a show on to another version of its layout, also while it is being sold. Holds, orders and "
        "tickets keep "
        "their seats; a seat has the same number in all versions. `seats_unavailable` names those that are "
        "held, "
        "sold or kept and would be gone.",
        Right::ManageVenues,
        {ErrorCode::ShowNotFound, ErrorCode::LayoutNotFound, ErrorCode::LayoutUnsuitable,
            ErrorCode::SeatsUnavailable, ErrorCode::KeyReused},
        true);
    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &ShowsChangeLayout::show, "The show."),
            field("layout", &ShowsChangeLayout::layout, "The published layout."),
            field("key", &ShowsChangeLayout::key, keyHelp, keyRange),
        };
    }
    bool operator==(const ShowsChangeLayout &) const = default;
};

struct ShowsChanged {
    ShowId show;
    LayoutId layout;

    static constexpr const char *notification = "shows.changed";
    static constexpr const char *help = "A watched show has another layout from now on: ask `shows.get`, "
                                        "`layouts.get` and `seats.watch` again. Until "
                                        "then all seats that both layouts have can be sold as before.";
    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &ShowsChanged::show, "The show."),
            field("layout", &ShowsChanged::layout, "Its layout."),
        };
    }
    bool operator==(const ShowsChanged &) const = default;
};

} // namespace parterre::protocol
