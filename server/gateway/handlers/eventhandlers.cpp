// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/catalogservice.h"
#include "server/gateway/core.h"
#include "server/gateway/handlers/handlers.h"
#include "server/inventory/inventoryservice.h"

namespace parterre {

namespace {

// What exists is the catalog's to say, what is free the inventory's: here they come together.
QCoro::Task<Result<Done>> fillFree(InventoryService &inventory, std::vector<protocol::Event> *events)
{
    QHash<ShowId, qint32> capacities;
    for (const protocol::Event &event : *events) {
        for (const protocol::ShowSummary &show : event.shows)
            capacities.insert(show.show, show.capacity);
    }
    if (capacities.isEmpty())
        co_return Done();
    auto free = co_await inventory.freeSeats(capacities);
    if (!free)
        co_return free.error();
    for (protocol::Event &event : *events) {
        for (protocol::ShowSummary &show : event.shows)
            show.free = free->value(show.show, show.free);
    }
    co_return Done();
}

} // namespace

Handlers::Answer<protocol::EventsSearch> Handlers::handle(CallContext, protocol::EventsSearch params)
{
    auto found = co_await m_core.services.catalog.search(params);
    if (!found)
        co_return found.error();
    protocol::EventList list = std::move(*found);
    auto filled = co_await fillFree(m_core.services.inventory, &list.events);
    if (!filled)
        co_return filled.error();
    if (m_core.stale())
        list.stale = true;
    co_return list;
}

Handlers::Answer<protocol::EventsGet> Handlers::handle(CallContext, protocol::EventsGet params)
{
    auto found = co_await m_core.services.catalog.event(params);
    if (!found)
        co_return found.error();
    std::vector<protocol::Event> events{std::move(*found)};
    auto filled = co_await fillFree(m_core.services.inventory, &events);
    if (!filled)
        co_return filled.error();
    if (m_core.stale())
        events.front().stale = true;
    co_return events.front();
}

Handlers::Answer<protocol::LayoutsGet> Handlers::handle(CallContext, protocol::LayoutsGet params)
{
    return m_core.services.catalog.layoutDocument(params);
}

Handlers::Answer<protocol::ShowsGet> Handlers::handle(CallContext context, protocol::ShowsGet params)
{
    auto show = co_await m_core.services.catalog.show(params);
    if (!show)
        co_return show.error();
    const ChannelLimits &limits = m_core.services.inventory.limits().of(context.caller);
    show->mostSeats = limits.mostSeats;
    show->holdSeconds = limits.holdSeconds;
    show->stale = m_core.stale();
    co_return std::move(*show);
}

} // namespace parterre
