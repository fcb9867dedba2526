// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountservice.h"
#include "server/gateway/core.h"
#include "server/gateway/handlers/handlers.h"
#include "server/gateway/websocketconnection.h"
#include "server/inventory/inventoryservice.h"

namespace parterre {

Handlers::Answer<protocol::SessionLogin> Handlers::handle(CallContext context, protocol::SessionLogin params)
{
    auto signedIn = co_await m_core.services.accounts.login(params, context.caller.address);
    if (!signedIn)
        co_return signedIn.error();
    if (context.connection)
        context.connection->bind(*signedIn);
    co_return signedIn->info;
}

Handlers::Answer<protocol::SessionResume> Handlers::handle(
    CallContext context, protocol::SessionResume params)
{
    auto signedIn = co_await m_core.services.accounts.resume(params, context.caller.address);
    if (!signedIn)
        co_return signedIn.error();
    if (context.connection)
        context.connection->bind(*signedIn);
    co_return signedIn->info;
}

Handlers::Answer<protocol::SessionLogout> Handlers::handle(CallContext context, protocol::SessionLogout)
{
    // Nobody could give back the seats of a session that is over.
    const auto held = co_await m_core.services.inventory.holds(context.caller);
    for (size_t i = 0; held && i < held->holds.size(); ++i) {
        const protocol::SeatsRelease release{held->holds[i].hold, std::nullopt};
        co_await m_core.services.inventory.release(context.caller, release);
    }
    auto done = co_await m_core.services.accounts.logout(context.caller);
    if (!done)
        co_return done.error();
    m_core.unbind(context.caller.session);
    co_return protocol::Nothing();
}

} // namespace parterre
