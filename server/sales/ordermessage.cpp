// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sales/ordermessage.h"

#include "server/sales/ordercode.h"

#include <QTimeZone>

namespace parterre {

using namespace protocol;

namespace {

QString codeOf(const orders::TicketRow &ticket, const TicketSigner &signer)
{
    return signer.sign({ticket.ticket, ticket.show, ticket.seat});
}

void namePlace(TicketDocument &document, const layout::SeatPlan &plan, SeatNo seat)
{
    if (!plan.has(seat))
        return;
    const auto &place = plan.place(seat);
    const layout::Layout &layout = plan.layout();
    if (place.area >= 0) {
        document.section = layout.areas[size_t(place.area)].name;
    } else {
        const layout::Section &section = layout.sections[size_t(place.section)];
        document.section = section.name;
        document.row = section.rows[size_t(place.row)].label;
    }
    document.seat = plan.seatLabel(seat);
}

} // namespace

Order orderMessage(const orders::Row &row, const ShowFacts &facts, const TicketSigner &signer)
{
    Order order = unsignedOrderMessage(row, facts);
    signTickets(order, signer);
    return order;
}

void signTickets(Order &order, const TicketSigner &signer)
{
    for (Ticket &ticket : order.tickets)
        ticket.code = signer.sign({ticket.ticket, order.show, ticket.seat});
}

Order unsignedOrderMessage(const orders::Row &row, const ShowFacts &facts)
{
    Order order;
    order.order = row.order;
    order.code = ordercode::shown(row.code);
    order.status = row.status;
    order.show = row.show;
    order.title = facts.show.title;
    order.venue = facts.show.venue;
    order.timeZone = facts.show.timeZone;
    order.startsAt = facts.show.startsAt;
    order.total = row.total;
    order.currency = row.currency;
    order.lines = row.lines;
    order.createdAt = row.createdAt;
    if (row.status == OrderStatus::Pending)
        order.expiresAt = row.expiresAt;
    order.paidAt = row.paidAt;
    order.channel = row.channel;
    order.customer = row.customer;
    order.soldBy = row.soldBy;
    for (const orders::TicketRow &ticket : row.tickets) {
        if (!ticket.isVoid)
            order.tickets.push_back({ticket.ticket, ticket.seat, {}, ticket.admittedAt});
    }
    return order;
}

TicketDocument ticketDocument(const orders::Row &row, const orders::TicketRow &ticket, const ShowFacts &facts,
    const TicketSigner &signer)
{
    TicketDocument document;
    document.eventTitle = facts.show.title;
    document.venue = facts.show.venue;
    document.city = facts.show.city;
    document.startsAt = facts.show.startsAt.toDateTime().toTimeZone(QTimeZone(facts.show.timeZone.toUtf8()));
    namePlace(document, *facts.plan, ticket.seat);
    const OrderLine &line = row.lines[size_t(ticket.lineNo - 1)];
    document.ticketType = line.ticketTypeName.value_or(QString());
    document.price = {line.amount, row.currency};
    document.orderCode = ordercode::shown(row.code);
    document.barcode = codeOf(ticket, signer);
    if (row.customer && row.customer->name)
        document.customerName = *row.customer->name;
    return document;
}

} // namespace parterre
