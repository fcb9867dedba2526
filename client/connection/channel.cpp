// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection/channel.h"

#include "common/protocol/methods.h"

#include <QNetworkRequest>
#include <QPointer>
#include <QWebSocketHandshakeOptions>

#include <utility>

namespace parterre {

namespace {

constexpr int handshakeMs = 10'000;
constexpr int pingMs = 5'000;
constexpr int silenceMs = 12'000;

} // namespace

Channel::Channel(QObject *parent)
    : QObject(parent)
{
    m_pings.setInterval(pingMs);
    m_patience.setSingleShot(true);
    connect(&m_pings, &QTimer::timeout, this, [this] { m_socket->ping(); });
    connect(&m_patience, &QTimer::timeout, this,
        [this] { giveUp(QStringLiteral("the server does not answer")); });
}

Channel::~Channel() { drop(); }

QUrl Channel::address(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.contains(u"://"_qs))
        text.prepend(u"ws://"_qs);
    QUrl url(text, QUrl::StrictMode);
    if (url.host().isEmpty() || (url.scheme() != u"ws" && url.scheme() != u"wss"))
        return {};
    if (url.path().isEmpty() || url.path() == u"/")
        url.setPath(QStringLiteral("/v1"));
    return url;
}

void Channel::open(const QUrl &server)
{
    drop();
    m_patience.start(handshakeMs);
    m_socket = new QWebSocket;
    QWebSocket *socket = m_socket;
    // Queued: a socket must not be dropped from inside its own signal.
    const auto failed = [this, guard = QPointer(socket)] {
        if (guard && guard == m_socket)
            giveUp(guard->errorString());
    };
    connect(socket, &QWebSocket::connected, this, &Channel::openedNow);
    connect(socket, &QWebSocket::disconnected, this, failed, Qt::QueuedConnection);
    connect(
        socket, &QWebSocket::stateChanged, this,
        [failed](QAbstractSocket::SocketState state) {
            if (state == QAbstractSocket::UnconnectedState)
                failed();
        },
        Qt::QueuedConnection);
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &frame) {
        m_patience.start(silenceMs);
        Q_EMIT received(frame);
    });
    connect(socket, &QWebSocket::pong, this, [this](quint64 elapsed) {
        m_patience.start(silenceMs);
        Q_EMIT roundTrip(int(elapsed));
    });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(protocol::subprotocol)});
    socket->open(QNetworkRequest(server), options);
}

void Channel::send(const QByteArray &frame)
{
    if (isOpen())
        m_socket->sendBinaryMessage(frame);
}

bool Channel::isOpen() const { return m_socket && m_socket->state() == QAbstractSocket::ConnectedState; }

void Channel::close() { drop(); }

void Channel::openedNow()
{
    m_patience.start(silenceMs);
    m_pings.start();
    m_socket->ping();
    Q_EMIT opened();
}

void Channel::giveUp(const QString &reason)
{
    if (!m_socket)
        return;
    drop();
    Q_EMIT closed(reason);
}

void Channel::drop()
{
    m_pings.stop();
    m_patience.stop();
    if (!m_socket)
        return;
    QWebSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->flush();
    socket->close();
    socket->deleteLater();
}

} // namespace parterre
