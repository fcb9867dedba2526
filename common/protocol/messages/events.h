// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/common.h"

namespace parterre::protocol {

enum class SaleStatus { OnSale, NotYet, Closed, Cancelled, Past };
constexpr auto enumNames(SaleStatus)
{
    return std::array{"on_sale", "not_yet", "closed", "cancelled", "past"};
}

/// A show as it stands in a list.
struct ShowSummary {
    ShowId show;
    Timestamp startsAt;
    SaleStatus status = SaleStatus::OnSale;
    qint32 capacity = 0;
    qint32 free = 0;

    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &ShowSummary::show, "The show."),
            field("starts_at", &ShowSummary::startsAt, "When the curtain rises."),
            field("status", &ShowSummary::status, "Whether it can be sold now."),
            field("capacity", &ShowSummary::capacity, "How many seats the layout has."),
            field("free", &ShowSummary::free,
                "How many of them nobody has claimed (a few seconds old at most)."),
        };
    }
    bool operator==(const ShowSummary &) const = default;
};

struct Event {
    EventId event;
    QString title;
    QString category;
    QString description;
    QString venue;
    QString city;
    QString timeZone;
    std::vector<ShowSummary> shows;
    std::optional<bool> stale{};

    static constexpr auto fields()
    {
        return std::tuple{
            field("event", &Event::event, "The event."),
            field("title", &Event::title, "Its title."),
            field("category", &Event::category, "theatre, opera, concert, ..."),
            field("description", &Event::description, "A few sentences for the public.", atMost(10'000)),
            field("venue", &Event::venue, "The venue's name."),
            field("city", &Event::city, "The venue's city."),
            field("time_zone", &Event::timeZone, "The venue's IANA time zone, to show times in."),
            field("shows", &Event::shows, "Its shows by time; in a search only those that match."),
            field("stale", &Event::stale, staleHelp),
        };
    }
    bool operator==(const Event &) const = default;
};

struct EventList {
    std::vector<Event> events;
    std::optional<QString> next;
    std::optional<bool> stale{};

    static constexpr auto fields()
    {
        return std::tuple{
            field("events", &EventList::events, "By the time of their first matching show."),
            field("next", &EventList::next, "The `cursor` of the next page; absent on the last one."),
            field("stale", &EventList::stale, staleHelp),
        };
    }
    bool operator==(const EventList &) const = default;
};

struct EventsSearch {
    std::optional<QString> text;
    std::optional<QString> city;
    std::optional<QString> category;
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;
    std::optional<qint32> limit;
    std::optional<QString> cursor;

    using Answer = EventList;
    static constexpr MethodInfo method = methodInfo("events.search",
        "Events that have a matching show. Without `from`: shows from now on.", Right::Browse, {});
    static constexpr auto fields()
    {
        return std::tuple{
            field("text", &EventsSearch::text,
                "Words of the title, the venue or the city; the last may be begun.", atMost(200)),
            field("city", &EventsSearch::city, "Only this city.", atMost(100)),
            field("category", &EventsSearch::category, "Only this category.", atMost(100)),
            field("from", &EventsSearch::from, "Shows that start at this time or later."),
            field("to", &EventsSearch::to, "Shows that start before this time."),
            field("limit", &EventsSearch::limit, "Events a page; 50 unless told.", between(1, 200)),
            field("cursor", &EventsSearch::cursor, "`next` of the page before.", atMost(200)),
        };
    }
    bool operator==(const EventsSearch &) const = default;
};

struct EventsGet {
    EventId event;

    using Answer = Event;
    static constexpr MethodInfo method =
        methodInfo("events.get", "One event with all its shows.", Right::Browse, {ErrorCode::EventNotFound});
    static constexpr auto fields() { return std::tuple{field("event", &EventsGet::event, "The event.")}; }
    bool operator==(const EventsGet &) const = default;
};

struct LayoutsGet {
    LayoutId layout;

    /// The layout document itself (docs/layout-format.md).
    using Answer = QJsonObject;
    static constexpr MethodInfo method = methodInfo("layouts.get",
        "A published layout document (docs/layout-format.md): immutable, so it may be cached for ever.",
        Right::Browse, {ErrorCode::LayoutNotFound});
    static constexpr auto fields() { return std::tuple{field("layout", &LayoutsGet::layout, "The layout.")}; }
    bool operator==(const LayoutsGet &) const = default;
};

struct ZoneInfo {
    QString zone;
    QString name;
    QString color;

    static constexpr auto fields()
    {
        return std::tuple{
            field("zone", &ZoneInfo::zone, "Its key in the layout."),
            field("name", &ZoneInfo::name, "Its name for people."),
            field("color", &ZoneInfo::color, "#RRGGBB"),
        };
    }
    bool operator==(const ZoneInfo &) const = default;
};

struct TicketTypeInfo {
    TicketTypeId ticketType;
    QString name;

    static constexpr auto fields()
    {
        return std::tuple{
            field("ticket_type", &TicketTypeInfo::ticketType, "The ticket type."),
            field("name", &TicketTypeInfo::name, "Adult, Child, ..."),
        };
    }
    bool operator==(const TicketTypeInfo &) const = default;
};

struct Price {
    QString zone;
    TicketTypeId ticketType;
    MinorUnits amount = 0;

    static constexpr auto fields()
    {
        return std::tuple{
            field("zone", &Price::zone, "The zone."),
            field("ticket_type", &Price::ticketType, "The ticket type."),
            field("amount", &Price::amount, "Minor units of the show's currency.", amountRange),
        };
    }
    bool operator==(const Price &) const = default;
};

struct Show {
    ShowId show;
    EventId event;
    QString title;
    QString venue;
    QString city;
    QString timeZone;
    LayoutId layout;
    Timestamp startsAt;
    SaleStatus status = SaleStatus::OnSale;
    QString currency;
    MinorUnits fee = 0;
    qint32 mostSeats = 0;
    qint32 holdSeconds = 0;
    std::vector<ZoneInfo> zones;
    std::vector<TicketTypeInfo> ticketTypes;
    std::vector<Price> prices;
    std::optional<bool> stale{};

    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &Show::show, "The show."),
            field("event", &Show::event, "Its event."),
            field("title", &Show::title, "The event's title."),
            field("venue", &Show::venue, "The venue's name."),
            field("city", &Show::city, "The venue's city."),
            field("time_zone", &Show::timeZone, "The venue's IANA time zone."),
            field("layout", &Show::layout, "The layout that its seats are numbered in."),
            field("starts_at", &Show::startsAt, "When the curtain rises."),
            field("status", &Show::status, "Whether it can be sold now."),
            field("currency", &Show::currency, "ISO 4217, of all amounts of this show."),
            field("fee", &Show::fee, "Booking fee of an order, in minor units.", amountRange),
            field("most_seats", &Show::mostSeats, "The most seats of one hold."),
            field("hold_seconds", &Show::holdSeconds, "How long a hold lasts."),
            field("zones", &Show::zones, "The zones of the layout."),
            field("ticket_types", &Show::ticketTypes,
                "In the order that a clerk sees; the first is the usual one."),
            field("prices", &Show::prices, "What is not listed is not sold."),
            field("stale", &Show::stale, staleHelp),
        };
    }
    bool operator==(const Show &) const = default;
};

struct ShowsGet {
    ShowId show;

    using Answer = Show;
    static constexpr MethodInfo method =
        methodInfo("shows.get", "A show with its layout's id, zones, ticket types, prices and sale status.",
            Right::Browse, {ErrorCode::ShowNotFound});
    static constexpr auto fields() { return std::tuple{field("show", &ShowsGet::show, "The show.")}; }
    bool operator==(const ShowsGet &) const = default;
};

} // namespace parterre::protocol
