// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "server/gateway/limits.h"
#include "server/gateway/services.h"

#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>

#include <memory>
#include <optional>

namespace parterre {

class Metrics;

/// The server's only place with sockets. One port speaks
///   /v1              WebSocket: JSON-RPC (docs/protocol.md)
///   POST /v1/METHOD  the same methods, JSON parameters in the body, `Authorization: Bearer SESSION_TOKEN`
///   GET /health, GET /metrics
/// It decodes, authorises and limits; what a request means is the services' business.
class Gateway : public QObject {
    Q_OBJECT
public:
    struct Options {
        GatewayLimits limits;
        QString version; ///< of the program, for /health
        QString metricsToken; ///< opens /metrics to other machines; empty: only this machine may read it
    };

    Gateway(Services services, const Clock &clock, Options options, QObject *parent = nullptr);
    /// Drops what is still connected; drain() first is the polite way.
    ~Gateway() override;

    /// The port that it listens on (for port 0: the one that it got). With `tls`: WSS and HTTPS only.
    /// Error: Unavailable, its detail says why.
    Result<quint16> listen(
        const QHostAddress &address, quint16 port, std::optional<QSslConfiguration> tls = {});
    /// A configuration for listen() from PEM files (RSA or EC key, certificate chain). Error: Unavailable,
    /// its detail names the file.
    static Result<QSslConfiguration> tlsFromFiles(const QString &certificateFile, const QString &keyFile);

    /// Stops accepting, answers what is in flight (for `mostMs` at the most), closes every connection
    /// (WebSockets with 1001) and then emits drained().
    void drain(int mostMs = 10'000);

    /// Requests that are being worked on, also those whose client is gone. The services must outlive them.
    int requestsInFlight() const;

    /// For those who have figures to add (the commit pipeline). Thread-safe.
    Metrics &metrics();

Q_SIGNALS:
    void drained();

private:
    void finishDrain();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
