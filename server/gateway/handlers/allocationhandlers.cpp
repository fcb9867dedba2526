// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/core.h"
#include "server/gateway/handlers/handlers.h"
#include "server/inventory/allocationservice.h"

namespace parterre {

Handlers::Answer<protocol::HoldCodesList> Handlers::handle(CallContext, protocol::HoldCodesList)
{
    return m_core.services.allocations.holdCodes();
}

Handlers::Answer<protocol::HoldCodesPut> Handlers::handle(CallContext, protocol::HoldCodesPut params)
{
    return m_core.services.allocations.putHoldCode(params);
}

Handlers::Answer<protocol::AllocationsList> Handlers::handle(
    CallContext context, protocol::AllocationsList params)
{
    return m_core.services.allocations.list(context.caller, params);
}

Handlers::Answer<protocol::AllocationsCreate> Handlers::handle(
    CallContext context, protocol::AllocationsCreate params)
{
    return m_core.services.allocations.create(context.caller, params);
}

Handlers::Answer<protocol::AllocationsAdd> Handlers::handle(
    CallContext context, protocol::AllocationsAdd params)
{
    return m_core.services.allocations.add(context.caller, params);
}

Handlers::Answer<protocol::AllocationsRelease> Handlers::handle(
    CallContext context, protocol::AllocationsRelease params)
{
    return m_core.services.allocations.release(context.caller, params);
}

} // namespace parterre
