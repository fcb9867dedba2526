// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/gateway.h"

#include "common/protocol/methods.h"
#include "server/gateway/connectionguard.h"
#include "server/gateway/core.h"
#include "server/gateway/httpfront.h"
#include "server/gateway/listener.h"
#include "server/gateway/websocketconnection.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>
#include <vector>

namespace parterre {

struct Gateway::Private {
    Private(Services services, const Clock &clock, const Options &options)
        : core(std::make_shared<GatewayCore>(
            std::move(services), clock, options.limits, options.version, options.metricsToken))
        , http(core)
        , webSocketServer(QStringLiteral("parterre"), QWebSocketServer::NonSecureMode)
    {
    }

    void shakeHands(QTcpSocket *socket);
    void acceptWebSockets(Gateway *gateway);
    ConnectionGuard *takeGuard(const QWebSocket &socket);
    void closeAll();
    bool isEmpty() const { return !listener || listener->connectionCount() == 0; }

    std::shared_ptr<GatewayCore> core;
    Listener *listener = nullptr; ///< a child of `http`
    HttpFront http;
    QWebSocketServer webSocketServer; ///< does not listen: only shakes hands
    std::vector<QPointer<QTcpSocket>> shaking; ///< with whom; Qt does it in a later turn of the event loop
    QTimer aliveTimer;
    QTimer drainTimer;
};

Gateway::Gateway(Services services, const Clock &clock, Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(services), clock, options))
{
    const GatewayLimits &limits = d->core->limits;
    d->webSocketServer.setSupportedSubprotocols({QString::fromLatin1(protocol::subprotocol)});
    connect(
        &d->webSocketServer, &QWebSocketServer::newConnection, this, [this] { d->acceptWebSockets(this); });

    d->aliveTimer.setInterval(std::max(1, std::min(limits.pingEveryMs, limits.silenceMs) / 4));
    connect(&d->aliveTimer, &QTimer::timeout, this, [this] {
        for (WebSocketConnection *connection : std::as_const(d->core->webSockets))
            connection->checkAlive();
    });
    d->aliveTimer.start();
}

Gateway::~Gateway()
{
    const QSet<WebSocketConnection *> connections = d->core->webSockets;
    qDeleteAll(connections);
}

void Gateway::Private::shakeHands(QTcpSocket *socket)
{
    std::erase_if(shaking, [](const auto &gone) { return gone.isNull(); });
    shaking.emplace_back(socket);
    webSocketServer.handleConnection(socket);
    Q_EMIT socket->readyRead(); // the head has come already
}

void Gateway::Private::acceptWebSockets(Gateway *gateway)
{
    while (QWebSocket *socket = webSocketServer.nextPendingConnection())
        new WebSocketConnection(core, socket, takeGuard(*socket), gateway);
}

ConnectionGuard *Gateway::Private::takeGuard(const QWebSocket &socket)
{
    // A QWebSocket does not say which TCP socket is below it.
    const auto isBelow = [&socket](const QPointer<QTcpSocket> &candidate) {
        return candidate && candidate->peerPort() == socket.peerPort()
            && candidate->peerAddress() == socket.peerAddress();
    };
    const auto found = std::ranges::find_if(shaking, isBelow);
    if (found == shaking.end())
        return nullptr;
    ConnectionGuard *guard = ConnectionGuard::of(*found);
    shaking.erase(found);
    return guard;
}

Result<quint16> Gateway::listen(
    const QHostAddress &address, quint16 port, std::optional<QSslConfiguration> tls)
{
    auto listener = std::make_unique<Listener>(d->core->limits, d->core->metrics);
    if (tls)
        listener->setTls(*tls);
    if (!listener->listen(address, port))
        return makeError(ErrorCode::Unavailable,
            QStringLiteral("cannot listen on %1 port %2: %3")
                .arg(address.toString(), QString::number(port), listener->errorString()));
    connect(listener.get(), &Listener::webSocketRequested, this,
        [this](QTcpSocket *socket) { d->shakeHands(socket); });
    d->listener = listener.release();
    d->http.bind(d->listener);
    return d->listener->serverPort();
}

Result<QSslConfiguration> Gateway::tlsFromFiles(const QString &certificateFile, const QString &keyFile)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificateFile);
    if (chain.isEmpty())
        return makeError(ErrorCode::Unavailable,
            QStringLiteral("no certificate can be read from %1").arg(certificateFile));
    QFile file(keyFile);
    if (!file.open(QFile::ReadOnly))
        return makeError(
            ErrorCode::Unavailable, QStringLiteral("cannot read %1: %2").arg(keyFile, file.errorString()));
    const QByteArray pem = file.readAll();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Ec);
    if (key.isNull())
        return makeError(
            ErrorCode::Unavailable, QStringLiteral("no private key can be read from %1").arg(keyFile));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

void Gateway::drain(int mostMs)
{
    if (d->core->draining)
        return;
    d->core->draining = true;
    if (d->listener)
        d->listener->close();
    d->drainTimer.setSingleShot(true);
    connect(&d->drainTimer, &QTimer::timeout, this, &Gateway::finishDrain);
    // Queued: the last answer is written in this turn of the event loop.
    connect(
        &d->core->dispatcher, &Dispatcher::idle, this, [this] { d->drainTimer.start(0); },
        Qt::QueuedConnection);
    d->drainTimer.start(d->core->dispatcher.inFlight() == 0 ? 0 : mostMs);
}

int Gateway::requestsInFlight() const { return d->core->dispatcher.inFlight(); }

void Gateway::finishDrain()
{
    d->drainTimer.disconnect(this);
    disconnect(&d->core->dispatcher, nullptr, this, nullptr);
    d->aliveTimer.stop();
    d->closeAll();
    // Those who do not agree to the close are cut off by then.
    QDeadlineTimer most(d->core->limits.closeTimeMs + 1000);
    connect(&d->drainTimer, &QTimer::timeout, this, [this, most] {
        if (!d->isEmpty() && !most.hasExpired())
            return;
        d->drainTimer.stop();
        Q_EMIT drained();
    });
    constexpr int lookEveryMs = 20;
    d->drainTimer.setSingleShot(false);
    d->drainTimer.start(lookEveryMs);
}

void Gateway::Private::closeAll()
{
    http.closeConnections();
    for (WebSocketConnection *connection : std::as_const(core->webSockets))
        connection->close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("the server is going away"));
}

Metrics &Gateway::metrics() { return d->core->metrics; }

} // namespace parterre
