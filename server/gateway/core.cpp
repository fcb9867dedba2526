// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/core.h"

#include "server/gateway/websocketconnection.h"
#include "server/inventory/inventoryservice.h"

namespace parterre {

GatewayCore::GatewayCore(
    Services services_, const Clock &clock_, GatewayLimits limits_, QString version_, QString metricsToken_)
    : services(std::move(services_))
    , clock(clock_)
    , limits(limits_)
    , version(std::move(version_))
    , metricsToken(std::move(metricsToken_))
    , feed(limits.coalesceMs, metrics)
    , handlers(*this)
    , dispatcher(handlers, metrics)
{
    QObject::connect(&services.inventory, &InventoryService::seatsChanged, &feed, &SeatFeed::take);
}

void GatewayCore::unbind(SessionId session)
{
    for (WebSocketConnection *connection : std::as_const(webSockets))
        connection->unbind(session);
}

} // namespace parterre
