// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/common.h"
#include "common/protocol/messages/seats.h"

namespace parterre::protocol {

enum class OrderStatus { Pending, Paid, Cancelled, Expired };
constexpr auto enumNames(OrderStatus) { return std::array{"pending", "paid", "cancelled", "expired"}; }

enum class LineKind { Seat, Fee };
constexpr auto enumNames(LineKind) { return std::array{"seat", "fee"}; }

/// How money changes hands. Card: taken on a separate terminal, `reference` is its receipt number.
enum class TenderKind { Cash, Card };
constexpr auto enumNames(TenderKind) { return std::array{"cash", "card"}; }

enum class Channel { Counter, Web, Phone };
constexpr auto enumNames(Channel) { return std::array{"counter", "web", "phone"}; }

struct Customer {
    std::optional<QString> name;
    std::optional<QString> email;
    std::optional<QString> phone;

    static constexpr auto fields()
    {
        return std::tuple{
            field("name", &Customer::name, "The name.", atMost(200)),
            field("email", &Customer::email, "Where the tickets are sent.", atMost(254)),
            field("phone", &Customer::phone, "A telephone number.", atMost(50)),
        };
    }
    bool operator==(const Customer &) const = default;
};

struct OrderLine {
    LineKind kind = LineKind::Seat;
    std::optional<SeatNo> seat;
    QString label;
    std::optional<TicketTypeId> ticketType;
    std::optional<QString> ticketTypeName;
    std::optional<QString> zone;
    MinorUnits amount = 0;

    static constexpr auto fields()
    {
        return std::tuple{
            field("kind", &OrderLine::kind, "What the line is."),
            field("seat", &OrderLine::seat, "The seat number; on seat lines only."),
            field("label", &OrderLine::label, "The place for people: \"Stalls C 12\"."),
            field("ticket_type", &OrderLine::ticketType, "The ticket type; on seat lines only."),
            field("ticket_type_name", &OrderLine::ticketTypeName, "Its name when it was sold."),
            field("zone", &OrderLine::zone, "The zone; on seat lines only."),
            field("amount", &OrderLine::amount, "Minor units."),
        };
    }
    bool operator==(const OrderLine &) const = default;
};

struct Ticket {
    TicketId ticket;
    SeatNo seat = 0;
    QString code;
    std::optional<Timestamp> admittedAt;

    static constexpr auto fields()
    {
        return std::tuple{
            field("ticket", &Ticket::ticket, "The ticket."),
            field("seat", &Ticket::seat, "Its seat number."),
            field("code", &Ticket::code, "What its barcode says; signed."),
            field("admitted_at", &Ticket::admittedAt, "When it was admitted."),
        };
    }
    bool operator==(const Ticket &) const = default;
};

struct Payment {
    TenderKind kind = TenderKind::Cash;
    MinorUnits amount = 0;
    std::optional<QString> reference;

    static constexpr auto fields()
    {
        return std::tuple{
            field("kind", &Payment::kind, "The tender."),
            field("amount", &Payment::amount, "What it paid of the total; negative: given back."),
            field("reference", &Payment::reference, "The receipt number of the card terminal."),
        };
    }
    bool operator==(const Payment &) const = default;
};

struct Order {
    OrderId order;
    QString code;
    OrderStatus status = OrderStatus::Pending;
    ShowId show;
    QString title;
    QString venue;
    QString timeZone;
    Timestamp startsAt;
    MinorUnits total = 0;
    QString currency;
    std::vector<OrderLine> lines;
    Timestamp createdAt;
    std::optional<Timestamp> expiresAt;
    std::optional<Timestamp> paidAt;
    Channel channel = Channel::Counter;
    std::optional<Customer> customer;
    QString soldBy;
    std::vector<Ticket> tickets;
    std::vector<Payment> payments;
    MinorUnits change = 0;

    static constexpr auto fields()
    {
        return std::tuple{
            field("order", &Order::order, "The order."),
            field("code", &Order::code, "What people say and type: \"K7QX-2M9P\"."),
            field("status", &Order::status, "pending until paid."),
            field("show", &Order::show, "The show."),
            field("title", &Order::title, "The event's title."),
            field("venue", &Order::venue, "The venue's name."),
            field("time_zone", &Order::timeZone, "The venue's IANA time zone."),
            field("starts_at", &Order::startsAt, "When the show starts."),
            field("total", &Order::total, "Minor units; the sum of the lines."),
            field("currency", &Order::currency, "ISO 4217."),
            field("lines", &Order::lines, "Seats and fees."),
            field("created_at", &Order::createdAt, "When it was created."),
            field("expires_at", &Order::expiresAt, "A pending order's seats are free again then."),
            field("paid_at", &Order::paidAt, "When it was paid."),
            field("channel", &Order::channel, "Where it was sold."),
            field("customer", &Order::customer, "Walk-up sales have none."),
            field("sold_by", &Order::soldBy, "The name of the person who sold it."),
            field("tickets", &Order::tickets, "One a seat, once paid."),
            field("payments", &Order::payments, "What was paid and given back."),
            field("change", &Order::change,
                "Cash to hand back, in minor units; in the answer of `orders.pay`."),
        };
    }
    bool operator==(const Order &) const = default;
};

struct TicketChoice {
    SeatNo seat = 0;
    TicketTypeId ticketType;

    static constexpr auto fields()
    {
        return std::tuple{
            field("seat", &TicketChoice::seat, "A seat of the hold.", seatRange),
            field("ticket_type", &TicketChoice::ticketType, "Its ticket type."),
        };
    }
    bool operator==(const TicketChoice &) const = default;
};

struct OrdersCreate {
    HoldId hold;
    std::vector<TicketChoice> tickets;
    std::optional<Customer> customer;
    std::optional<Channel> channel;
    QString key;

    using Answer = Order;
    static constexpr MethodInfo method = methodInfo("orders.create",
        "Make an order of a hold: every seat of it with a ticket type. The seats stay held until it is paid "
        "or expires.",
        Right::Order,
        {ErrorCode::HoldNotFound, ErrorCode::HoldExpired, ErrorCode::HoldNotYours, ErrorCode::TicketsMismatch,
            ErrorCode::PriceMissing, ErrorCode::NotOnSale, ErrorCode::KeyReused},
        true, 64 * 1024);
    static constexpr auto fields()
    {
        return std::tuple{
            field("hold", &OrdersCreate::hold, "A hold of the caller's session."),
            field("tickets", &OrdersCreate::tickets, "Each seat of the hold once.", between(1, 1000)),
            field("customer", &OrdersCreate::customer, "Who buys; may be left out."),
            field("channel", &OrdersCreate::channel,
                "counter unless told; customers always sell to themselves: web."),
            field("key", &OrdersCreate::key, keyHelp, keyRange),
        };
    }
    bool operator==(const OrdersCreate &) const = default;
};

struct Tender {
    TenderKind kind = TenderKind::Cash;
    MinorUnits amount = 0;
    std::optional<QString> reference;

    static constexpr auto fields()
    {
        return std::tuple{
            field("kind", &Tender::kind, "How it is paid."),
            field("amount", &Tender::amount, "Minor units handed over; cash may be more than is due.",
                amountRange),
            field("reference", &Tender::reference, "The receipt number of the card terminal.", atMost(100)),
        };
    }
    bool operator==(const Tender &) const = default;
};

struct OrdersPay {
    OrderId order;
    std::vector<Tender> tenders;
    QString key;

    using Answer = Order;
    static constexpr MethodInfo method = methodInfo("orders.pay",
        "Pay an order in full. Its seats are sold and its tickets valid when the answer comes.",
        Right::SellForOthers,
        {ErrorCode::OrderNotFound, ErrorCode::OrderExpired, ErrorCode::OrderStateWrong,
            ErrorCode::PaymentInsufficient, ErrorCode::PaymentExcess, ErrorCode::KeyReused},
        true);
    static constexpr auto fields()
    {
        return std::tuple{
            field("order", &OrdersPay::order, "The order."),
            field("tenders", &OrdersPay::tenders, "Together at least the total; empty for a total of 0.",
                atMost(10)),
            field("key", &OrdersPay::key, keyHelp, keyRange),
        };
    }
    bool operator==(const OrdersPay &) const = default;
};

struct OrdersGet {
    OrderId order;

    using Answer = Order;
    static constexpr MethodInfo method =
        methodInfo("orders.get", "One order. Callers without `sell_for_others` see their own only.",
            Right::Order, {ErrorCode::OrderNotFound});
    static constexpr auto fields() { return std::tuple{field("order", &OrdersGet::order, "The order.")}; }
    bool operator==(const OrdersGet &) const = default;
};

struct OrderList {
    std::vector<Order> orders;

    static constexpr auto fields()
    {
        return std::tuple{field("orders", &OrderList::orders, "The newest first.")};
    }
    bool operator==(const OrderList &) const = default;
};

struct OrdersFind {
    std::optional<QString> text;
    std::optional<ShowId> show;
    std::optional<qint32> limit;

    using Answer = OrderList;
    static constexpr MethodInfo method = methodInfo("orders.find",
        "Orders by code (dash and case do not matter), by a ticket's code or by the customer's name, e-mail "
        "or "
        "telephone; without `text` the newest ones.",
        Right::SellForOthers, {});
    static constexpr auto fields()
    {
        return std::tuple{
            field("text", &OrdersFind::text, "What to look for.", atMost(500)),
            field("show", &OrdersFind::show, "Only orders of this show."),
            field("limit", &OrdersFind::limit, "How many; 50 unless told.", between(1, 200)),
        };
    }
    bool operator==(const OrdersFind &) const = default;
};

struct OrdersCancel {
    OrderId order;
    QString key;
    std::optional<bool> onlyPending{};

    using Answer = Order;
    static constexpr MethodInfo method = methodInfo("orders.cancel",
        "Cancel an order: its seats are free at once, its tickets void, and what was paid goes back by the "
        "tender "
        "that it came from. Not once somebody was admitted.",
        Right::Order, {ErrorCode::OrderNotFound, ErrorCode::OrderStateWrong, ErrorCode::KeyReused}, true);
    static constexpr auto fields()
    {
        return std::tuple{
            field("order", &OrdersCancel::order, "The order. Paid ones ask for the right `sell_for_others`."),
            field("key", &OrdersCancel::key, keyHelp, keyRange),
            field("only_pending", &OrdersCancel::onlyPending,
                "Refuse what is paid already with `order_state_wrong`: for clients that do not know whether "
                "their payment arrived."),
        };
    }
    bool operator==(const OrdersCancel &) const = default;
};

} // namespace parterre::protocol
