// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountservice.h"
#include "server/gateway/core.h"
#include "server/gateway/handlers/handlers.h"
#include "server/gateway/websocketconnection.h"
#include "server/inventory/inventoryservice.h"
#include "server/sales/salesservice.h"

namespace parterre {

Handlers::Answer<protocol::SeatsStates> Handlers::handle(CallContext, protocol::SeatsStates params)
{
    auto states = co_await m_core.services.inventory.states(params.show);
    if (states)
        states->stale = m_core.stale();
    co_return states;
}

Handlers::Answer<protocol::SeatsWatch> Handlers::handle(CallContext context, protocol::SeatsWatch params)
{
    const ShowId show = params.show;
    if (!context.connection)
        co_return makeError(ErrorCode::MethodUnknown, QStringLiteral("watching needs a WebSocket"));
    const bool isNew = !context.connection->watches().contains(show);
    if (isNew && context.connection->watches().size() >= m_core.limits.mostWatches)
        co_return limitReached("watched_shows", m_core.limits.mostWatches);
    context.connection->watches().insert(show);

    auto states = co_await m_core.services.inventory.watch(show);
    // Nothing is awaited from here to the answer, and the feed sends from a timer: the answer goes first.
    WebSocketConnection *connection = context.connection;
    if (!states) {
        if (connection && isNew)
            connection->watches().remove(show);
        co_return states.error();
    }
    const bool stillWanted = connection && connection->watches().contains(show);
    if (!stillWanted || !m_core.feed.add(show, connection, states->version, context.form))
        m_core.services.inventory.unwatch(show);
    states->stale = m_core.stale();
    co_return std::move(*states);
}

Handlers::Answer<protocol::SeatsUnwatch> Handlers::handle(CallContext context, protocol::SeatsUnwatch params)
{
    if (!context.connection)
        co_return makeError(ErrorCode::MethodUnknown, QStringLiteral("watching needs a WebSocket"));
    context.connection->watches().remove(params.show);
    if (m_core.feed.remove(params.show, context.connection))
        m_core.services.inventory.unwatch(params.show);
    co_return protocol::Nothing();
}

Handlers::Answer<protocol::SeatsHold> Handlers::handle(CallContext context, protocol::SeatsHold params)
{
    return m_core.services.inventory.hold(context.caller, params);
}

Handlers::Answer<protocol::SeatsBest> Handlers::handle(CallContext context, protocol::SeatsBest params)
{
    return m_core.services.inventory.best(context.caller, params);
}

Handlers::Answer<protocol::SeatsExtend> Handlers::handle(CallContext context, protocol::SeatsExtend params)
{
    return m_core.services.inventory.extend(context.caller, params);
}

Handlers::Answer<protocol::SeatsRelease> Handlers::handle(CallContext context, protocol::SeatsRelease params)
{
    return m_core.services.inventory.release(context.caller, params);
}

Handlers::Answer<protocol::SeatsHolds> Handlers::handle(CallContext context, protocol::SeatsHolds)
{
    return m_core.services.inventory.holds(context.caller);
}

Handlers::Answer<protocol::SeatsTimeline> Handlers::handle(CallContext, protocol::SeatsTimeline params)
{
    auto story = co_await m_core.services.inventory.timeline(params);
    if (!story)
        co_return story.error();
    const auto names = co_await m_core.services.accounts.names(story->accounts);
    if (!names)
        co_return names.error();
    std::vector<OrderId> orders;
    for (const protocol::SeatEvent &event : story->timeline.events) {
        if (event.order)
            orders.push_back(*event.order);
    }
    const auto codes = co_await m_core.services.sales.codes(orders);
    if (!codes)
        co_return codes.error();
    for (size_t i = 0; i < story->timeline.events.size(); ++i) {
        protocol::SeatEvent &event = story->timeline.events[i];
        if (const auto name = names->constFind(story->accounts[i]); name != names->constEnd())
            event.by = *name;
        if (event.order && codes->contains(*event.order))
            event.code = codes->value(*event.order);
    }
    co_return std::move(story->timeline);
}

} // namespace parterre
