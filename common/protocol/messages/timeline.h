// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/seats.h"

namespace parterre::protocol {

/// What can happen to a seat.
enum class SeatEventKind {
    Released,
    HoldExpired,
    OrderExpired,
    Cancelled,
    Refunded,
    Unblocked,
    Blocked,
    Held,
    Ordered,
    Sold
};
constexpr auto enumNames(SeatEventKind)
{
    return std::array{"released", "hold_expired", "order_expired", "cancelled", "refunded", "unblocked",
        "blocked", "held", "ordered", "sold"};
}

struct SeatEvent {
    SeatEventKind what = SeatEventKind::Held;
    Timestamp at;
    qint64 version = 0;
    std::optional<QString> by;
    std::optional<QString> from;
    std::optional<HoldId> hold;
    std::optional<OrderId> order;
    std::optional<QString> code;
    std::optional<AllocationId> allocation;
    std::optional<QString> purpose;

    static constexpr auto fields()
    {
        return std::tuple{
            field("what", &SeatEvent::what, "What happened."),
            field("at", &SeatEvent::at, "When."),
            field("version", &SeatEvent::version, "The version of the show that it belongs to."),
            field("by", &SeatEvent::by, "Who did it; absent: the house itself, when a time ran out."),
            field("from", &SeatEvent::from, "The address of the desk or client."),
            field("hold", &SeatEvent::hold, "The hold."),
            field("order", &SeatEvent::order, "The order."),
            field("code", &SeatEvent::code, "The order's code, as people say it."),
            field("allocation", &SeatEvent::allocation,
                "The allocation that it was blocked for or taken out of."),
            field("purpose", &SeatEvent::purpose, "What the allocation is for."),
        };
    }
    bool operator==(const SeatEvent &) const = default;
};

struct SeatTimeline {
    ShowId show;
    SeatNo seat = 0;
    QString label;
    std::vector<SeatEvent> events;

    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &SeatTimeline::show, "The show."),
            field("seat", &SeatTimeline::seat, "The seat number."),
            field("label", &SeatTimeline::label, "The place for people: \"Stalls C 12\"."),
            field("events", &SeatTimeline::events, "The oldest first."),
        };
    }
    bool operator==(const SeatTimeline &) const = default;
};

struct SeatsTimeline {
    ShowId show;
    SeatNo seat = 0;

    using Answer = SeatTimeline;
    static constexpr MethodInfo method = methodInfo("seats.timeline",
        "Explains one seat: everything that happened to it, by whom, when and from where. The newest 1,000 "
        "events.",
        Right::SellForOthers, {ErrorCode::ShowNotFound, ErrorCode::SeatsUnknown});
    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &SeatsTimeline::show, "The show."),
            field("seat", &SeatsTimeline::seat, "The seat number.", seatRange),
        };
    }
    bool operator==(const SeatsTimeline &) const = default;
};

} // namespace parterre::protocol
