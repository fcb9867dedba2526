// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/programmeservice.h"
#include "server/gateway/core.h"
#include "server/gateway/handlers/handlers.h"
#include "server/inventory/layoutchangeservice.h"

namespace parterre {

Handlers::Answer<protocol::VenuesList> Handlers::handle(CallContext, protocol::VenuesList)
{
    return m_core.services.programme.venues();
}

Handlers::Answer<protocol::VenuesCreate> Handlers::handle(CallContext context, protocol::VenuesCreate params)
{
    return m_core.services.programme.createVenue(context.caller.account, params);
}

// What was kept of searches and shows does not know of these.

Handlers::Answer<protocol::EventsCreate> Handlers::handle(CallContext context, protocol::EventsCreate params)
{
    auto event = co_await m_core.services.programme.createEvent(context.caller.account, params);
    m_core.answers.clear();
    co_return event;
}

Handlers::Answer<protocol::ShowsCreate> Handlers::handle(CallContext context, protocol::ShowsCreate params)
{
    const auto show = co_await m_core.services.programme.createShow(context.caller.account, params);
    m_core.answers.clear();
    if (!show)
        co_return show.error();
    const protocol::ShowsGet get{*show};
    auto answer = co_await handle(context, get);
    co_return answer;
}

Handlers::Answer<protocol::ShowsList> Handlers::handle(CallContext, protocol::ShowsList params)
{
    return m_core.services.layoutChanges.shows(params);
}

Handlers::Answer<protocol::ShowsCompareLayout> Handlers::handle(
    CallContext, protocol::ShowsCompareLayout params)
{
    return m_core.services.layoutChanges.compare(params);
}

Handlers::Answer<protocol::ShowsChangeLayout> Handlers::handle(
    CallContext context, protocol::ShowsChangeLayout params)
{
    return m_core.services.layoutChanges.change(context.caller, params);
}

Handlers::Answer<protocol::PricesPut> Handlers::handle(CallContext context, protocol::PricesPut params)
{
    const auto show = co_await m_core.services.programme.putPrices(context.caller.account, params);
    m_core.answers.clear();
    if (!show)
        co_return show.error();
    const protocol::ShowsGet get{*show};
    auto answer = co_await handle(context, get);
    co_return answer;
}

Handlers::Answer<protocol::TicketTypesList> Handlers::handle(CallContext, protocol::TicketTypesList)
{
    return m_core.services.programme.ticketTypes();
}

Handlers::Answer<protocol::TicketTypesCreate> Handlers::handle(
    CallContext context, protocol::TicketTypesCreate params)
{
    return m_core.services.programme.createTicketType(context.caller.account, params);
}

} // namespace parterre
