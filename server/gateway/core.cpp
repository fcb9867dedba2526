// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/core.h"

#include "common/protocol/instances.h"
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
    , feed(limits.coalesceMs, metrics, [this](ShowId show) { return snapshot(show); })
    , handlers(*this)
    , answers(clock_, [this](ShowId show) { return services.inventory.version(show); })
    , dispatcher(handlers, answers, metrics)
{
    QObject::connect(&services.inventory, &InventoryService::seatsChanged, &feed, &SeatFeed::take);
    QObject::connect(&services.inventory, &InventoryService::staleChanged, &feed,
        [this](bool isStale) { tellStatus(isStale); });
    QObject::connect(&services.inventory, &InventoryService::layoutChanged, &feed,
        [this](ShowId show, LayoutId layout) { tellLayout(show, layout); });
}

std::optional<bool> GatewayCore::stale() const
{
    return services.inventory.isStale() ? std::optional(true) : std::nullopt;
}

void GatewayCore::tellStatus(bool isStale)
{
    answers.clear(); // they do not say that they are stale
    const protocol::ServerStatus status{isStale};
    for (WebSocketConnection *connection : std::as_const(webSockets))
        connection->tell(status);
}

void GatewayCore::tellLayout(ShowId show, LayoutId layout)
{
    answers.clear(); // they are of the layout before
    const protocol::ShowsChanged change{show, layout};
    for (WebSocketConnection *connection : std::as_const(webSockets)) {
        if (connection->watches().contains(show))
            connection->tell(change);
    }
}

std::optional<protocol::SeatsSnapshot> GatewayCore::snapshot(ShowId show) const
{
    const auto known = services.inventory.known(show);
    if (!known)
        return std::nullopt;
    return protocol::SeatsSnapshot{known->show, known->version, known->states, stale()};
}

void GatewayCore::unbind(SessionId session)
{
    for (WebSocketConnection *connection : std::as_const(webSockets))
        connection->unbind(session);
}

} // namespace parterre
