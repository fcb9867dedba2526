// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountservice.h"
#include "server/gateway/core.h"
#include "server/gateway/handlers/handlers.h"
#include "server/gateway/websocketconnection.h"

namespace parterre {

Handlers::Answer<protocol::SessionLogin> Handlers::handle(CallContext context, protocol::SessionLogin params)
{
    auto signedIn = co_await m_core.services.accounts.login(params, context.address);
    if (!signedIn)
        co_return signedIn.error();
    if (context.connection)
        context.connection->bind(*signedIn);
    co_return signedIn->info;
}

Handlers::Answer<protocol::SessionResume> Handlers::handle(
    CallContext context, protocol::SessionResume params)
{
    auto signedIn = co_await m_core.services.accounts.resume(params, context.address);
    if (!signedIn)
        co_return signedIn.error();
    if (context.connection)
        context.connection->bind(*signedIn);
    co_return signedIn->info;
}

Handlers::Answer<protocol::SessionLogout> Handlers::handle(CallContext context, protocol::SessionLogout)
{
    auto done = co_await m_core.services.accounts.logout(context.caller);
    if (!done)
        co_return done.error();
    m_core.unbind(context.caller.session);
    co_return protocol::Nothing();
}

} // namespace parterre
