// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/limits.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace parterre {

class WebSocketFrame;

/// Watches over a TCP connection, since Qt HTTP Server sets no limit on a request's size or time: a head or
/// body that comes too slowly, is too large or is no HTTP at all closes the connection. So does a client that
/// asks and never reads. Looks at the first head to say what the connection is; of a WebSocket it only
/// watches from then on what is unread, and that closing ends. A child of the socket, lives as long.
class ConnectionGuard : public QObject {
    Q_OBJECT
public:
    ConnectionGuard(QTcpSocket *socket, const GatewayLimits &limits);

    static ConnectionGuard *of(QTcpSocket *socket);

    /// From the HTTP server: a request is complete and may be worked on. False: it may not, forget it (the
    /// guard has closed the connection, or the client did not wait for its last answer).
    bool requestComplete();
    /// The answer is written.
    void answered();
    bool isBusy() const { return m_busy; }
    bool isWebSocket() const { return m_stage == Stage::WebSocket; }
    /// The client wants no further answer on this connection, or gets none: it is closed after the next one.
    void closeAfterAnswer() { m_lastAnswer = true; }
    /// Without a word, once what was written is sent.
    void close();
    /// What the other side has not taken yet, the buffer of TLS counted.
    qint64 unsentBytes() const;
    /// Of a WebSocket. Any frame may be longer than what may be left unread.
    void writeFrame(const WebSocketFrame &frame);

    /// Answers with this status (0: without a word) and closes; for a client that cannot be helped.
    void refuse(int status, const char *reason, const char *errorName);

Q_SIGNALS:
    /// The first head is there and asks for a WebSocket at /v1, or is an ordinary request. It is still
    /// unread.
    void webSocketRequested(QTcpSocket *socket);
    void httpRequested(QTcpSocket *socket);

private:
    enum class Stage { Opening, Http, WebSocket, Closed };

    void receive();
    void readHead();
    void countRequestBytes();
    void timeOut();
    void watchWebSocket();
    void flush();

    QTcpSocket *m_socket;
    const GatewayLimits &m_limits;
    Stage m_stage = Stage::Opening;
    qint64 m_requestBytes = 0;
    qint64 m_longestFrame = 0;
    int m_closingMs = 0; ///< how long the WebSocket has been closing
    bool m_flushesSoon = false;
    bool m_busy = false; ///< a request is being worked on
    bool m_lastAnswer = false;
    QTimer m_deadline;
    TokenBucket m_requests;
};

} // namespace parterre
