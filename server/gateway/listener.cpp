// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/listener.h"

#include "server/gateway/connectionguard.h"
#include "server/gateway/metrics.h"

#include <QPointer>
#include <QSslSocket>

namespace parterre {

Listener::Listener(const GatewayLimits &limits, Metrics &metrics, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits)
    , m_metrics(metrics)
{
    constexpr int backlog = 1024; // all desks come back at once when the server was restarted
    setListenBacklogSize(backlog);
}

QTcpSocket *Listener::makeSocket(qintptr descriptor)
{
    if (!m_tls) {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        return socket;
    }
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSslConfiguration(*m_tls);
    socket->startServerEncryption();
    return socket;
}

void Listener::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = makeSocket(descriptor);
    const QHostAddress address = socket->peerAddress();
    if (!admit(address)) {
        m_metrics.connectionRefused();
        socket->abort();
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Not tied to the socket's `destroyed`: Qt clears such connections when a WebSocket takes the socket
    // over.
    auto *guard = new ConnectionGuard(socket, m_limits);
    connect(guard, &QObject::destroyed, this, [this, address] { leave(address); });
    connect(guard, &ConnectionGuard::webSocketRequested, this, &Listener::webSocketRequested);
    connect(guard, &ConnectionGuard::httpRequested, this, [this](QTcpSocket *ready) {
        addPendingConnection(ready);
        Q_EMIT ready->readyRead(); // what has come already
    });
}

bool Listener::admit(const QHostAddress &address)
{
    if (m_connections >= m_limits.mostConnections)
        return false;
    const int most = address.isLoopback() ? m_limits.mostLocalConnections : m_limits.mostConnectionsOfAddress;
    if (m_ofAddress.value(address) >= most)
        return false;
    ++m_connections;
    ++m_ofAddress[address];
    m_metrics.connections(1);
    return true;
}

void Listener::leave(const QHostAddress &address)
{
    --m_connections;
    const auto found = m_ofAddress.find(address);
    if (--*found <= 0)
        m_ofAddress.erase(found);
    m_metrics.connections(-1);
}

} // namespace parterre
