// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/connectionguard.h"

#include "server/gateway/requesthead.h"
#include "server/gateway/websocketframe.h"

#include <QDeadlineTimer>
#include <QSslSocket>

#include <utility>

namespace parterre {

namespace {

constexpr int lingerMs = 2'000; // for the last words to reach the other side
constexpr qsizetype mostCopied = 16 * 1024;
constexpr int lookEveryMs = 1'000; // at a WebSocket

qint64 monotonicMs() { return QDeadlineTimer::current().deadline(); }

} // namespace

ConnectionGuard::ConnectionGuard(QTcpSocket *socket, const GatewayLimits &limits)
    : QObject(socket)
    , m_socket(socket)
    , m_limits(limits)
    , m_requests(limits.requestsPerSecond, limits.requestBurst)
{
    // Bytes of a request stay in the socket's buffer until it is complete: this bounds memory whatever
    // happens above.
    socket->setReadBufferSize(limits.mostRequestBytes + 1);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &ConnectionGuard::timeOut);
    m_deadline.start(limits.requestTimeMs);
    connect(socket, &QTcpSocket::readyRead, this, &ConnectionGuard::receive);
    connect(socket, &QTcpSocket::disconnected, this, [this] {
        if (m_stage == Stage::Opening || m_stage == Stage::Closed)
            m_socket->deleteLater();
    });
}

ConnectionGuard *ConnectionGuard::of(QTcpSocket *socket)
{
    return socket->findChild<ConnectionGuard *>(QString(), Qt::FindDirectChildrenOnly);
}

void ConnectionGuard::receive()
{
    if (m_stage == Stage::Opening)
        readHead();
    else if (m_stage == Stage::Http)
        countRequestBytes();
}

void ConnectionGuard::readHead()
{
    const QByteArray bytes = m_socket->peek(m_limits.mostHeadBytes);
    const RequestHead head = RequestHead::look(bytes);
    if (head.state == RequestHead::State::NotHttp)
        return refuse(400, "Bad Request", "invalid_request");
    if (head.state == RequestHead::State::Incomplete) {
        if (bytes.size() >= m_limits.mostHeadBytes)
            refuse(431, "Request Header Fields Too Large", "too_large");
        return;
    }
    if (!head.asksForWebSocket) {
        m_stage = Stage::Http;
        Q_EMIT httpRequested(m_socket);
        return;
    }
    if (head.path != "/v1")
        return refuse(404, "Not Found", "method_unknown");
    m_stage = Stage::WebSocket;
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(0);
    m_deadline.setSingleShot(false);
    m_deadline.start(lookEveryMs);
    Q_EMIT webSocketRequested(m_socket);
}

void ConnectionGuard::countRequestBytes()
{
    if (m_requestBytes == 0 && !m_busy)
        m_deadline.start(m_limits.requestTimeMs);
    // The parser takes all that there is each time, so what is there now has just arrived.
    m_requestBytes += m_socket->bytesAvailable();
    if (m_requestBytes > m_limits.mostRequestBytes)
        refuse(413, "Payload Too Large", "too_large");
}

bool ConnectionGuard::requestComplete()
{
    if (m_stage != Stage::Http)
        return false;
    if (m_busy) {
        refuse(503, "Service Unavailable", "overloaded");
        return false;
    }
    if (!m_requests.take(monotonicMs())) {
        refuse(503, "Service Unavailable", "overloaded");
        return false;
    }
    if (unsentBytes() > m_limits.mostUnsentBytes) {
        m_stage = Stage::Closed;
        m_deadline.start(0); // Qt is in the middle of reading from the socket
        return false;
    }
    m_busy = true;
    m_requestBytes = 0;
    m_deadline.stop();
    return true;
}

void ConnectionGuard::answered()
{
    m_busy = false;
    if (m_stage == Stage::Http && !m_lastAnswer)
        m_deadline.start(m_limits.idleTimeMs);
    else
        close();
}

qint64 ConnectionGuard::unsentBytes() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

void ConnectionGuard::writeFrame(const WebSocketFrame &frame)
{
    const QByteArray &bytes = frame.bytes();
    m_longestFrame = std::max<qint64>(m_longestFrame, bytes.size());
    // Qt hands an array to the kernel by itself, without a copy, and what is copied together with more of it.
    if (m_socket->bytesToWrite() > 0 && bytes.size() <= mostCopied)
        m_socket->write(bytes.constData(), bytes.size());
    else
        m_socket->write(bytes);
    // Sent in the next turn of the event loop, with whatever else is written in this one, without waiting to
    // be told that the socket can take it.
    if (!std::exchange(m_flushesSoon, true))
        QMetaObject::invokeMethod(this, &ConnectionGuard::flush, Qt::QueuedConnection);
}

void ConnectionGuard::flush()
{
    m_flushesSoon = false;
    m_socket->flush();
}

void ConnectionGuard::watchWebSocket()
{
    // Qt answers pings by itself, however much is unread, and closes only when all of it is sent.
    const bool isClosing = m_socket->state() == QAbstractSocket::ClosingState;
    m_closingMs = isClosing ? m_closingMs + lookEveryMs : 0;
    // Twice: TLS and pongs add to what was within the limit when the longest frame was written.
    const qint64 most = 2 * m_limits.mostUnsentBytes + m_longestFrame;
    if (m_closingMs > m_limits.closeTimeMs || unsentBytes() > most)
        m_socket->abort();
}

void ConnectionGuard::timeOut()
{
    if (m_stage == Stage::WebSocket)
        return watchWebSocket();
    if (m_stage == Stage::Closed) {
        m_socket->abort();
        return;
    }
    if (m_requestBytes > 0 || m_stage == Stage::Opening)
        refuse(408, "Request Timeout", "invalid_request");
    else
        refuse(0, "", "");
}

void ConnectionGuard::refuse(int status, const char *reason, const char *errorName)
{
    m_stage = Stage::Closed;
    if (m_busy) // a refusal now would be taken for the answer that is under way
        return m_deadline.stop();
    if (status != 0) {
        const QByteArray body = QByteArray("{\"error\":{\"data\":{\"name\":\"") + errorName + "\"}}}";
        m_socket->write(QByteArray("HTTP/1.1 ") + QByteArray::number(status) + ' ' + reason
            + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    close();
}

void ConnectionGuard::close()
{
    m_deadline.start(lingerMs);
    m_socket->disconnectFromHost();
}

} // namespace parterre
