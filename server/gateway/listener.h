// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/limits.h"

#include <QHash>
#include <QHostAddress>
#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace parterre {

class Metrics;

/// Accepts connections, as many as the limits allow, each with its ConnectionGuard (and TLS where it is told
/// so). Only when the first head of a connection has come, it is handed on: as a pending connection to the
/// HTTP server, or through webSocketRequested().
class Listener : public QTcpServer {
    Q_OBJECT
public:
    Listener(const GatewayLimits &limits, Metrics &metrics, QObject *parent = nullptr);

    void setTls(const QSslConfiguration &configuration) { m_tls = configuration; }
    int connectionCount() const { return m_connections; }

Q_SIGNALS:
    void webSocketRequested(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QTcpSocket *makeSocket(qintptr descriptor);
    bool admit(const QHostAddress &address);
    void leave(const QHostAddress &address);

    const GatewayLimits &m_limits;
    Metrics &m_metrics;
    std::optional<QSslConfiguration> m_tls;
    int m_connections = 0;
    QHash<QHostAddress, int> m_ofAddress;
};

} // namespace parterre
