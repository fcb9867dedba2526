// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/events.h"
#include "common/protocol/messages/layouts.h"

namespace parterre::protocol {

struct EventsCreate {
    VenueId venue;
    QString title;
    QString category;
    std::optional<QString> description;
    QString key;

    using Answer = Event;
    static constexpr MethodInfo method = methodInfo("events.create", "Make an event, as yet without shows.",
        Right::ManageVenues, {ErrorCode::VenueNotFound, ErrorCode::KeyReused}, true, 64 * 1024);
    static constexpr auto fields()
    {
        return std::tuple{
            field("venue", &EventsCreate::venue, "Where it takes place."),
            field("title", &EventsCreate::title, "Its title.", titleRange),
            field("category", &EventsCreate::category, "theatre, opera, concert, ...", titleRange),
            field(
                "description", &EventsCreate::description, "A few sentences for the public.", atMost(10'000)),
            field("key", &EventsCreate::key, keyHelp, keyRange),
        };
    }
    bool operator==(const EventsCreate &) const = default;
};

struct ShowsCreate {
    EventId event;
    LayoutId layout;
    Timestamp startsAt;
    Timestamp salesFrom;
    Timestamp salesUntil;
    QString currency;
    std::optional<MinorUnits> fee;
    QString key;

    using Answer = Show;
    static constexpr MethodInfo method = methodInfo("shows.create",
        "Make a show on a published layout of the event's venue. Nothing of it can be sold before it has "
        "prices. A repetition with the same key is answered as `shows.get` would.",
        Right::ManageVenues, {ErrorCode::EventNotFound, ErrorCode::LayoutNotFound, ErrorCode::KeyReused},
        true);
    static constexpr auto fields()
    {
        return std::tuple{
            field("event", &ShowsCreate::event, "The event."),
            field("layout", &ShowsCreate::layout, "The published layout."),
            field("starts_at", &ShowsCreate::startsAt, "When the curtain rises."),
            field("sales_from", &ShowsCreate::salesFrom, "When sales begin."),
            field("sales_until", &ShowsCreate::salesUntil, "When they end; after `sales_from`."),
            field("currency", &ShowsCreate::currency, "ISO 4217, capital letters."),
            field("fee", &ShowsCreate::fee, "Minor units an order; 0 unless told.", amountRange),
            field("key", &ShowsCreate::key, keyHelp, keyRange),
        };
    }
    bool operator==(const ShowsCreate &) const = default;
};

struct PricesPut {
    ShowId show;
    std::vector<Price> prices;
    QString key;

    using Answer = Show;
    static constexpr MethodInfo method = methodInfo("prices.put",
        "These are the prices of a show from now on, in place of all that it had; orders that were made keep "
        "theirs. What is not listed is not sold. A repetition with the same key is answered as `shows.get` "
        "would.",
        Right::ManageVenues, {ErrorCode::ShowNotFound, ErrorCode::KeyReused}, true, 1024 * 1024);
    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &PricesPut::show, "The show."),
            field("prices", &PricesPut::prices, "A zone and ticket type each once.", atMost(10'000)),
            field("key", &PricesPut::key, keyHelp, keyRange),
        };
    }
    bool operator==(const PricesPut &) const = default;
};

struct TicketTypeList {
    std::vector<TicketTypeInfo> ticketTypes;

    static constexpr auto fields()
    {
        return std::tuple{field("ticket_types", &TicketTypeList::ticketTypes, "The first is the usual one.")};
    }
    bool operator==(const TicketTypeList &) const = default;
};

struct TicketTypesList {
    using Answer = TicketTypeList;
    static constexpr MethodInfo method =
        methodInfo("ticket_types.list", "The ticket types that prices may name.", Right::ManageVenues, {});
    static constexpr auto fields() { return std::tuple{}; }
    bool operator==(const TicketTypesList &) const = default;
};

struct TicketTypesCreate {
    QString name;
    QString key;

    using Answer = TicketTypeInfo;
    static constexpr MethodInfo method = methodInfo("ticket_types.create",
        "Make a ticket type, after those that there are.", Right::ManageVenues, {ErrorCode::KeyReused}, true);
    static constexpr auto fields()
    {
        return std::tuple{
            field("name", &TicketTypesCreate::name, "Its name; no two have the same.", between(1, 100)),
            field("key", &TicketTypesCreate::key, keyHelp, keyRange),
        };
    }
    bool operator==(const TicketTypesCreate &) const = default;
};

} // namespace parterre::protocol
