// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/core.h"
#include "server/gateway/handlers/handlers.h"
#include "server/payments/paymentservice.h"
#include "server/sales/salesservice.h"

namespace parterre {

Handlers::Answer<protocol::OrdersCreate> Handlers::handle(CallContext context, protocol::OrdersCreate params)
{
    return m_core.services.sales.create(context.caller, params);
}

Handlers::Answer<protocol::OrdersPay> Handlers::handle(CallContext context, protocol::OrdersPay params)
{
    return m_core.services.payments.pay(context.caller, params);
}

Handlers::Answer<protocol::OrdersGet> Handlers::handle(CallContext context, protocol::OrdersGet params)
{
    auto found = co_await m_core.services.sales.get(context.caller, params);
    if (!found)
        co_return found.error();
    std::vector<protocol::Order> orders(1, std::move(*found));
    auto complete = co_await m_core.services.payments.withPayments(std::move(orders));
    if (!complete)
        co_return complete.error();
    co_return std::move(complete->front());
}

Handlers::Answer<protocol::OrdersFind> Handlers::handle(CallContext context, protocol::OrdersFind params)
{
    auto found = co_await m_core.services.sales.find(context.caller, params);
    if (!found)
        co_return found.error();
    auto complete = co_await m_core.services.payments.withPayments(std::move(found->orders));
    if (!complete)
        co_return complete.error();
    co_return protocol::OrderList{std::move(*complete)};
}

Handlers::Answer<protocol::OrdersCancel> Handlers::handle(CallContext context, protocol::OrdersCancel params)
{
    return m_core.services.payments.cancel(context.caller, params);
}

Handlers::Answer<protocol::TicketsRender> Handlers::handle(
    CallContext context, protocol::TicketsRender params)
{
    return m_core.services.sales.render(context.caller, params);
}

Handlers::Answer<protocol::TicketsAdmit> Handlers::handle(CallContext context, protocol::TicketsAdmit params)
{
    return m_core.services.sales.admit(context.caller, params);
}

} // namespace parterre
