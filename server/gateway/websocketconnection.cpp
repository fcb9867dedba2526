// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/websocketconnection.h"

#include "common/protocol/dispatch.h"
#include "common/protocol/envelopehead.h"
#include "common/protocol/instances.h"
#include "server/gateway/connectionguard.h"
#include "server/gateway/core.h"
#include "server/gateway/websocketframe.h"
#include "server/inventory/inventoryservice.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTimer>
#include <QWebSocket>

namespace parterre {

namespace {

constexpr qint64 renewEveryMs = 5 * 60 * 1000;

qint64 monotonicMs() { return QDeadlineTimer::current().deadline(); }

Error overloaded()
{
    Error error = makeError(ErrorCode::Overloaded);
    constexpr int soonMs = 200;
    error.retryAfterMs = soonMs;
    return error;
}

} // namespace

WebSocketConnection::WebSocketConnection(
    std::shared_ptr<GatewayCore> core, QWebSocket *socket, ConnectionGuard *guard, QObject *parent)
    : QObject(parent)
    , m_core(std::move(core))
    , m_socket(socket)
    , m_guard(guard)
    , m_address(socket->peerAddress().toString())
    , m_requests(m_core->limits.requestsPerSecond, m_core->limits.requestBurst)
    , m_heardMs(monotonicMs())
    , m_pingedMs(m_heardMs)
{
    socket->setParent(this);
    limitMessages();
    connect(socket, &QWebSocket::textMessageReceived, this,
        [this](const QString &message) { receive(message.toUtf8(), protocol::Form::Json); });
    connect(socket, &QWebSocket::binaryMessageReceived, this,
        [this](const QByteArray &message) { receive(message, protocol::Form::Cbor); });
    connect(socket, &QWebSocket::pong, this, [this] { m_heardMs = monotonicMs(); });
    // Queued: a write that fails says so in the middle of whatever was being written.
    connect(socket, &QWebSocket::disconnected, this, &WebSocketConnection::end, Qt::QueuedConnection);
    m_core->webSockets.insert(this);
    m_core->metrics.webSockets(1);
}

WebSocketConnection::~WebSocketConnection()
{
    for (const ShowId show : std::as_const(m_watches)) {
        if (m_core->feed.remove(show, this))
            m_core->services.inventory.unwatch(show);
    }
    m_core->drafts.leave(this);
    m_core->webSockets.remove(this);
    m_core->metrics.webSockets(-1);
}

void WebSocketConnection::end() { deleteLater(); }

Caller WebSocketConnection::caller() const
{
    Caller caller = m_session ? m_session->caller : Caller();
    caller.address = m_address;
    return caller;
}

bool WebSocketConnection::isOpen() const { return m_socket->state() == QAbstractSocket::ConnectedState; }

void WebSocketConnection::bind(const AccountService::SignedIn &signedIn)
{
    m_session = Session{signedIn.caller, signedIn.info.expiresAt, m_core->clock.now()};
    limitMessages();
}

void WebSocketConnection::limitMessages()
{
    // Strangers may not make the server keep much; who draws seat maps has to send them.
    const bool draws = m_session && m_session->caller.may(protocol::Right::ManageVenues);
    const quint64 most = draws ? m_core->limits.mostDraftBytes : m_core->limits.mostMessageBytes;
    m_socket->setMaxAllowedIncomingFrameSize(most);
    m_socket->setMaxAllowedIncomingMessageSize(most);
}

void WebSocketConnection::unbind(SessionId session)
{
    if (!m_session || m_session->caller.session != session)
        return;
    m_core->drafts.leave(this);
    m_session.reset();
    limitMessages();
}

void WebSocketConnection::receive(const QByteArray &frame, protocol::Form form)
{
    m_heardMs = monotonicMs();
    const bool isFirst = !m_form;
    m_form = form;
    if (isFirst && m_core->stale())
        tell(protocol::ServerStatus{true});
    const bool isTooOften = !m_requests.take(m_heardMs); // nonsense counts too
    if (!isTooOften && answerAtOnce(frame, form))
        return;
    protocol::ParsedRequest parsed = protocol::parseRequest(frame, form);
    using enum Dispatcher::Envelope;
    if (!parsed.request) {
        const Error problem = isTooOften ? overloaded() : parsed.request.error();
        reply({m_core->dispatcher.refuse(parsed.id, problem, form, Rpc).bytes, form});
        return;
    }
    const protocol::MethodInfo *method = protocol::findMethod(parsed.request->method);
    const std::optional<Error> problem = isTooOften ? overloaded() : problemOf(method, frame.size());
    if (problem) {
        // Its time must not make the method's look better than it is.
        const bool isTold = method && problem->code != ErrorCode::Overloaded;
        const Dispatcher::Reply refusal =
            m_core->dispatcher.refuse(parsed.id, *problem, form, Rpc, isTold ? method->name : nullptr);
        if (parsed.request->wantsAnswer())
            reply({refusal.bytes, form});
        return;
    }
    ++m_inFlight;
    serve(m_core, this, *method, std::move(*parsed.request), CallContext{caller(), form, this},
        needsRenewal(*method));
}

bool WebSocketConnection::answerAtOnce(const QByteArray &frame, protocol::Form form)
{
    constexpr qsizetype longest = 16 * 1024; ///< what is kept is asked for in less
    if (frame.size() > longest)
        return false;
    QElapsedTimer time;
    time.start();
    const auto head = protocol::EnvelopeHead::ofRequest(frame, form);
    if (!head)
        return false;
    const Caller asking = caller();
    const auto tail = QByteArray::fromRawData(frame.constData() + head->size, frame.size() - head->size);
    const AnswerCache::Answer *answer = m_core->answers.find({tail, form, asking.role});
    // Where anything stands against it, the long way says what.
    if (!answer || m_inFlight >= m_core->limits.mostInFlight || m_core->draining
        || sessionProblem(*answer->method) || needsRenewal(*answer->method)
        || Dispatcher::problemOf(answer->method, asking, frame.size()))
        return false;
    m_core->metrics.requestDone(answer->method->name, std::nullopt, double(time.nsecsElapsed()) / 1e9);
    reply({protocol::EnvelopeHead::forAnswer(head->id, form), answer->tail, form});
    return true;
}

std::optional<Error> WebSocketConnection::problemOf(const protocol::MethodInfo *method, qsizetype bytes) const
{
    if (m_inFlight >= m_core->limits.mostInFlight || m_core->draining)
        return overloaded();
    if (const auto problem = method ? sessionProblem(*method) : std::nullopt)
        return problem;
    return Dispatcher::problemOf(method, caller(), bytes);
}

std::optional<Error> WebSocketConnection::sessionProblem(const protocol::MethodInfo &method) const
{
    if (method.right == protocol::Right::Anyone || !m_session || m_core->clock.now() < m_session->expiresAt)
        return std::nullopt;
    return makeError(ErrorCode::SessionExpired);
}

bool WebSocketConnection::needsRenewal(const protocol::MethodInfo &method) const
{
    return m_session && method.right != protocol::Right::Anyone
        && m_core->clock.now() - m_session->renewedAt >= renewEveryMs;
}

QCoro::Task<void> WebSocketConnection::serve(std::shared_ptr<GatewayCore> core,
    QPointer<WebSocketConnection> connection, const protocol::MethodInfo &method, protocol::Request request,
    CallContext context, bool renewFirst)
{
    const Dispatcher::InFlight inFlight(core->dispatcher);
    const bool isAnswered = request.wantsAnswer();
    Dispatcher::Reply answer;
    std::optional<Error> problem;
    if (renewFirst)
        problem = co_await renew(core, connection, context.caller);
    if (problem)
        answer = core->dispatcher.refuse(request.id, *problem, context.form, Dispatcher::Envelope::Rpc);
    else
        answer =
            co_await core->dispatcher.call(method, std::move(request), context, Dispatcher::Envelope::Rpc);
    if (!connection)
        co_return; // nobody waits for it any more; what was done stays done
    --connection->m_inFlight;
    if (isAnswered)
        connection->reply({answer.bytes, context.form});
}

QCoro::Task<std::optional<Error>> WebSocketConnection::renew(
    std::shared_ptr<GatewayCore> core, QPointer<WebSocketConnection> connection, Caller caller)
{
    const Result<Timestamp> expiry = co_await core->services.accounts.renew(caller);
    const bool stillBound =
        connection && connection->m_session && connection->m_session->caller.session == caller.session;
    if (expiry && stillBound) {
        connection->m_session->expiresAt = *expiry;
        connection->m_session->renewedAt = core->clock.now();
    }
    if (!expiry && stillBound && expiry.error().code == ErrorCode::SessionExpired)
        connection->m_session->expiresAt = core->clock.now();
    // Without a database nobody can say whether the session goes on: what needs the database says so itself,
    // and what is in memory may be read.
    if (expiry || expiry.error().code == ErrorCode::Unavailable)
        co_return std::nullopt;
    co_return expiry.error();
}

void WebSocketConnection::reply(const WebSocketFrame &frame)
{
    if (!isOpen())
        return;
    // Answers cannot be left out, and somebody who asks without ever reading is not worth the memory. Before
    // this answer, which may be longer by itself than what may be left unread.
    if (unsentBytes() > m_core->limits.mostUnsentBytes)
        m_socket->abort();
    else
        send(frame);
}

bool WebSocketConnection::canTake() const
{
    // Much less than what answers may take: thousands may watch, and to be skipped costs them little.
    constexpr int part = 16;
    return isOpen() && unsentBytes() <= m_core->limits.mostUnsentBytes / part;
}

qint64 WebSocketConnection::unsentBytes() const
{
    return m_guard ? m_guard->unsentBytes() : m_socket->bytesToWrite();
}

void WebSocketConnection::send(const WebSocketFrame &frame)
{
    // QWebSocket keeps nothing back and writes each message at once, so that this comes in between messages.
    if (m_guard)
        m_guard->writeFrame(frame);
    else if (frame.form() == protocol::Form::Json)
        m_socket->sendTextMessage(QString::fromUtf8(frame.message()));
    else
        m_socket->sendBinaryMessage(frame.message());
}

void WebSocketConnection::close(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    m_socket->close(code, reason);
    QTimer::singleShot(m_core->limits.closeTimeMs, m_socket, [socket = m_socket] { socket->abort(); });
}

void WebSocketConnection::checkAlive()
{
    const qint64 now = monotonicMs();
    if (!isOpen())
        return;
    if (now - m_heardMs >= m_core->limits.silenceMs) {
        m_socket->abort();
    } else if (now - std::max(m_heardMs, m_pingedMs) >= m_core->limits.pingEveryMs) {
        m_pingedMs = now;
        m_socket->ping();
    }
}

} // namespace parterre
