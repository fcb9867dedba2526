// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/common.h"
#include "common/protocol/messages/seats.h"

namespace parterre::protocol {

enum class TicketFormat { Pdf, Png, Escpos, Fgl };
constexpr auto enumNames(TicketFormat) { return std::array{"pdf", "png", "escpos", "fgl"}; }

struct RenderedTickets {
    TicketFormat format = TicketFormat::Pdf;
    QString contentType;
    QByteArray data;

    static constexpr auto fields()
    {
        return std::tuple{
            field("format", &RenderedTickets::format, "As asked."),
            field("content_type", &RenderedTickets::contentType,
                "application/pdf, image/png, application/octet-stream."),
            field("data", &RenderedTickets::data, "The bytes. JSON: base64; CBOR: a byte string.",
                atMost(16'000'000)),
        };
    }
    bool operator==(const RenderedTickets &) const = default;
};

struct TicketsRender {
    std::optional<OrderId> order;
    std::optional<TicketId> ticket;
    TicketFormat format = TicketFormat::Pdf;

    using Answer = RenderedTickets;
    static constexpr MethodInfo method = methodInfo("tickets.render",
        "The valid tickets of an order, or one ticket, ready for paper. Exactly one of `order` and `ticket`. "
        "A png "
        "is of one ticket.",
        Right::Order,
        {ErrorCode::OrderNotFound, ErrorCode::TicketNotFound, ErrorCode::OrderStateWrong,
            ErrorCode::FormatUnsupported});
    static constexpr auto fields()
    {
        return std::tuple{
            field("order", &TicketsRender::order, "All tickets of this order."),
            field("ticket", &TicketsRender::ticket, "This ticket."),
            field("format", &TicketsRender::format,
                "pdf, png, escpos (receipt printers) or fgl (BOCA-type printers)."),
        };
    }
    bool operator==(const TicketsRender &) const = default;
};

enum class Admission { Admitted, AlreadyUsed, Void, WrongShow };
constexpr auto enumNames(Admission) { return std::array{"admitted", "already_used", "void", "wrong_show"}; }

struct AdmitResult {
    Admission result = Admission::Admitted;
    TicketId ticket;
    ShowId show;
    QString title;
    Timestamp startsAt;
    SeatNo seat = 0;
    QString label;
    QString ticketTypeName;
    std::optional<Timestamp> admittedAt;
    std::optional<QString> gate;

    static constexpr auto fields()
    {
        return std::tuple{
            field("result", &AdmitResult::result, "Only `admitted` opens the door."),
            field("ticket", &AdmitResult::ticket, "The ticket."),
            field("show", &AdmitResult::show, "The show that it is for."),
            field("title", &AdmitResult::title, "The event's title."),
            field("starts_at", &AdmitResult::startsAt, "When its show starts."),
            field("seat", &AdmitResult::seat, "The seat number."),
            field("label", &AdmitResult::label, "The place for people."),
            field("ticket_type_name", &AdmitResult::ticketTypeName, "Adult, Child, ..."),
            field("admitted_at", &AdmitResult::admittedAt, "When it was admitted, now or before."),
            field("gate", &AdmitResult::gate, "Where it was admitted, now or before."),
        };
    }
    bool operator==(const AdmitResult &) const = default;
};

struct TicketsAdmit {
    QString code;
    std::optional<QString> gate;
    std::optional<ShowId> show;

    using Answer = AdmitResult;
    static constexpr MethodInfo method = methodInfo(
        "tickets.admit", "Let the holder of a ticket in, once.", Right::Admit, {ErrorCode::TicketInvalid});
    static constexpr auto fields()
    {
        return std::tuple{
            field("code", &TicketsAdmit::code, "What the barcode says.", between(1, 500)),
            field("gate", &TicketsAdmit::gate, "The name of the gate.", atMost(100)),
            field("show", &TicketsAdmit::show, "The show at this door; tickets of others are `wrong_show`."),
        };
    }
    bool operator==(const TicketsAdmit &) const = default;
};

} // namespace parterre::protocol
