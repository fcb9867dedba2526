// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"
#include "common/protocol/messages/drafts.h"
#include "common/protocol/messages/server.h"
#include "common/protocol/rpc.h"
#include "server/accounts/accountservice.h"
#include "server/gateway/dispatcher.h"
#include "server/gateway/limits.h"
#include "server/gateway/seatfeed.h"
#include "server/gateway/websocketframe.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QWebSocketProtocol>

#include <memory>
#include <optional>

class QWebSocket;

namespace parterre {

class ConnectionGuard;
struct GatewayCore;

/// One WebSocket: its frames, who is signed in on it, what it watches, and how much it may ask for at once.
class WebSocketConnection : public QObject, public FeedTarget {
    Q_OBJECT
public:
    /// Takes the socket; deletes itself when it is closed. `guard`: of the TCP connection below.
    WebSocketConnection(
        std::shared_ptr<GatewayCore> core, QWebSocket *socket, ConnectionGuard *guard, QObject *parent);
    ~WebSocketConnection() override;

    void bind(const AccountService::SignedIn &signedIn);
    void unbind(SessionId session);

    /// The shows that it watches or is about to.
    QSet<ShowId> &watches() { return m_watches; }
    bool isOpen() const;
    /// In the form that the client speaks; one that has not spoken yet is told when it does.
    template <class Notification>
    void tell(const Notification &notification)
    {
        if (m_form && isOpen())
            send(WebSocketFrame(protocol::encodeNotification(notification, *m_form), *m_form));
    }

    void close(QWebSocketProtocol::CloseCode code, const QString &reason);
    /// Called every now and then: pings, and closes what has been silent for too long.
    void checkAlive();

    bool canTake() const override;
    void send(const WebSocketFrame &frame) override;

private:
    struct Session {
        Caller caller;
        Timestamp expiresAt;
        Timestamp renewedAt;
    };

    void limitMessages();
    void receive(const QByteArray &frame, protocol::Form form);
    /// Where the answer is at hand and nothing stands against it; nothing is awaited.
    bool answerAtOnce(const QByteArray &frame, protocol::Form form);
    /// `method`: nullptr for one that nobody knows.
    std::optional<Error> problemOf(const protocol::MethodInfo *method, qsizetype bytes) const;
    std::optional<Error> sessionProblem(const protocol::MethodInfo &method) const;
    bool needsRenewal(const protocol::MethodInfo &method) const;
    Caller caller() const;
    void reply(const WebSocketFrame &frame);
    void end();
    qint64 unsentBytes() const;

    static QCoro::Task<void> serve(std::shared_ptr<GatewayCore> core,
        QPointer<WebSocketConnection> connection, const protocol::MethodInfo &method,
        protocol::Request request, CallContext context, bool renewFirst);
    static QCoro::Task<std::optional<Error>> renew(
        std::shared_ptr<GatewayCore> core, QPointer<WebSocketConnection> connection, Caller caller);

    std::shared_ptr<GatewayCore> m_core;
    QWebSocket *m_socket;
    QPointer<ConnectionGuard> m_guard;
    QString m_address;
    std::optional<Session> m_session;
    QSet<ShowId> m_watches;
    TokenBucket m_requests;
    std::optional<protocol::Form> m_form; ///< of what the client sends
    int m_inFlight = 0;
    qint64 m_heardMs = 0;
    qint64 m_pingedMs = 0;
};

} // namespace parterre
