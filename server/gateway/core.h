// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "server/gateway/answercache.h"
#include "server/gateway/dispatcher.h"
#include "server/gateway/handlers/handlers.h"
#include "server/gateway/limits.h"
#include "server/gateway/metrics.h"
#include "server/gateway/opendrafts.h"
#include "server/gateway/seatfeed.h"
#include "server/gateway/services.h"

#include <QSet>
#include <QString>

#include <optional>

namespace parterre {

class WebSocketConnection;

/// What all connections share. Requests in flight hold it alive: they may end after the gateway did.
struct GatewayCore {
    GatewayCore(Services services_, const Clock &clock_, GatewayLimits limits_, QString version_,
        QString metricsToken_);

    /// Ends the session wherever it is signed in.
    void unbind(SessionId session);
    /// For the answers of reads: true while the database is lost, otherwise left out.
    std::optional<bool> stale() const;

    Services services;
    const Clock &clock;
    const GatewayLimits limits;
    const QString version;
    const QString metricsToken;
    Metrics metrics;
    SeatFeed feed;
    OpenDrafts drafts;
    QSet<WebSocketConnection *> webSockets;
    Handlers handlers;
    AnswerCache answers;
    Dispatcher dispatcher;
    bool draining = false;

private:
    void tellStatus(bool isStale);
    void tellLayout(ShowId show, LayoutId layout);
    std::optional<protocol::SeatsSnapshot> snapshot(ShowId show) const;
};

} // namespace parterre
