// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/ordermailfromsales.h"

#include "server/sales/salesservice.h"

namespace parterre {

namespace {

/// The house itself may see every order.
Caller house()
{
    Caller caller;
    caller.role = protocol::Role::Owner;
    caller.name = QStringLiteral("Parterre");
    return caller;
}

} // namespace

QCoro::Task<Result<OrderMailContent>> OrderMailFromSales::content(OrderId order, OrderNews news)
{
    protocol::OrdersGet get;
    get.order = order;
    auto found = co_await m_sales.get(house(), get);
    if (!found)
        co_return found.error();
    OrderMailContent content;
    content.order = *found;
    const bool wantsTickets = news == OrderNews::Paid && content.order.status == protocol::OrderStatus::Paid
        && content.order.customer && content.order.customer->email;
    if (wantsTickets) {
        protocol::TicketsRender render;
        render.order = order;
        auto tickets = co_await m_sales.render(house(), render);
        if (!tickets)
            co_return tickets.error();
        content.ticketsPdf = tickets->data;
    }
    co_return content;
}

} // namespace parterre
