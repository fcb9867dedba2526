// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection/serverconnection.h"

#include <QLoggingCategory>

namespace parterre {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.connection")

const QString connectionLossDetail = QStringLiteral("no connection");

Error connectionLoss() { return makeError(ErrorCode::Unavailable, connectionLossDetail); }

QString name(const char *text) { return QString::fromLatin1(text); }

} // namespace

bool isOpenEnded(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Internal:
    case ErrorCode::Overloaded:
    case ErrorCode::Unauthenticated:
    case ErrorCode::SessionExpired:
        return true;
    default:
        return false;
    }
}

bool isConnectionLoss(const Error &error)
{
    return error.code == ErrorCode::Unavailable && error.detail == connectionLossDetail;
}

ServerConnection::ServerConnection(const Clock &clock, IdSource &ids, Journal *journal)
    : m_clock(clock)
    , m_ids(ids)
    , m_journal(journal)
    , m_backoff(ids)
{
    constexpr int deadlineTickMs = 250;
    m_retry.setSingleShot(true);
    m_deadlines.setInterval(deadlineTickMs);
    connect(&m_retry, &QTimer::timeout, this, [this] { m_channel.open(m_server); });
    connect(&m_deadlines, &QTimer::timeout, this, [this] {
        m_calls.failWhere(
            [](const Calls::Call &call) { return call.deadline.hasExpired(); }, connectionLoss());
        if (m_calls.empty())
            m_deadlines.stop();
    });
    connect(&m_channel, &Channel::opened, this, &ServerConnection::opened);
    connect(&m_channel, &Channel::closed, this, &ServerConnection::closed);
    connect(&m_channel, &Channel::received, this, &ServerConnection::received);
    connect(&m_channel, &Channel::roundTrip, this, &ServerConnection::latencyChanged);
}

ServerConnection::~ServerConnection()
{
    // Whoever still waits is told now, while this object can be asked; nobody hears signals any more.
    blockSignals(true);
    m_channel.close();
    goOffline(connectionLoss());
}

void ServerConnection::setPatience(Patience patience)
{
    m_patience = patience;
    m_channel.setPingInterval(patience.pingMs);
}

QCoro::Task<Result<protocol::SessionInfo>> ServerConnection::signIn(
    QUrl server, QString user, QString password)
{
    m_channel.close();
    goOffline(connectionLoss());
    m_server = std::move(server);
    m_user = std::move(user);
    m_password = std::move(password);
    SignInSlot slot;
    m_signIn = slot;
    setState(State::Connecting);
    m_channel.open(m_server);
    Result<protocol::SessionInfo> session = co_await slot;
    co_return session;
}

void ServerConnection::signOut()
{
    if (isOnline())
        postNow(request(protocol::SessionLogout{}), m_patience.readMs);
    m_channel.close();
    goOffline(makeError(ErrorCode::Unauthenticated));
}

void ServerConnection::settle(const QString &key)
{
    if (m_journal)
        m_journal->clear(key);
}

QString ServerConnection::newKey() { return m_ids.uuid().toString(QUuid::WithoutBraces); }

RawSlot ServerConnection::post(const Request &request)
{
    const bool waits = request.method.keyed && !m_session.token.isEmpty();
    if (!isOnline() && !waits) {
        RawSlot slot;
        slot.fill(connectionLoss());
        return slot;
    }
    return postNow(request, request.method.keyed ? m_patience.keyedMs : m_patience.readMs);
}

RawSlot ServerConnection::postNow(const Request &request, int patienceMs)
{
    if (m_journal && !request.journalKey.isEmpty()) {
        m_journal->write({request.journalKey, name(request.method.name), request.params, m_clock.now()});
        m_journaled.insert(request.id, request.journalKey);
    }
    RawSlot slot = m_calls.add(request.id, request.frame, request.repeatable, QDeadlineTimer(patienceMs));
    m_deadlines.start();
    const bool opensSession = request.method.right == protocol::Right::Anyone;
    if (isOnline() || opensSession)
        m_channel.send(request.frame);
    return slot;
}

void ServerConnection::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void ServerConnection::opened()
{
    setStale(false); // a server where it is not so says so first
    setState(State::SigningIn);
    authenticate();
}

QCoro::Task<> ServerConnection::authenticate()
{
    const bool fresh = bool(m_signIn);
    const Request question = fresh ? request(protocol::SessionLogin{m_user, m_password})
                                   : request(protocol::SessionResume{m_session.token});
    RawSlot slot = postNow(question, m_patience.readMs);
    RawReply reply = co_await slot;
    if (!reply) {
        refused(reply.error());
        co_return;
    }
    auto session = protocol::decodeAnswer<protocol::SessionInfo>(*reply);
    if (session)
        welcome(*session);
    else
        refused(session.error());
}

void ServerConnection::welcome(const protocol::SessionInfo &session)
{
    m_session = session;
    m_password.clear();
    m_backoff.reset();
    if (m_journal)
        m_journal->setOwner(m_server.toString(), m_user);
    setState(State::Online);
    for (const QByteArray &frame : m_calls.frames())
        m_channel.send(frame);
    if (auto signIn = std::exchange(m_signIn, {}))
        signIn->fill(session);
    Q_EMIT online();
}

void ServerConnection::refused(const Error &error)
{
    // A lost line is closed()'s to handle, and on the way back a server that is too busy is asked again.
    const bool over = error.code == ErrorCode::SessionExpired || error.code == ErrorCode::Unauthenticated;
    if (isConnectionLoss(error) && !m_channel.isOpen())
        return;
    m_channel.close();
    if (m_signIn || over)
        goOffline(error);
    else
        closed(error.detail);
}

void ServerConnection::closed(const QString &reason)
{
    qCInfo(log) << "connection lost:" << reason;
    if (m_signIn || m_session.token.isEmpty()) {
        goOffline(connectionLoss());
        return;
    }
    setState(State::Connecting);
    m_retry.start(m_backoff.next());
    m_calls.failWhere([](const Calls::Call &call) { return !call.repeatable; }, connectionLoss());
}

void ServerConnection::goOffline(const Error &reason)
{
    const bool wasSignedIn = !m_session.token.isEmpty();
    m_retry.stop();
    m_session = {};
    m_password.clear();
    m_journaled.clear();
    setState(State::Offline);
    if (auto signIn = std::exchange(m_signIn, {}))
        signIn->fill(reason);
    m_calls.failWhere([](const Calls::Call &) { return true; }, reason);
    if (wasSignedIn)
        Q_EMIT signedOut(reason);
}

void ServerConnection::received(const QByteArray &frame)
{
    Result<protocol::ServerMessage> message = protocol::parseServerMessage(frame, protocol::Form::Cbor);
    if (!message) {
        qCWarning(log) << "the server sent something that is no message:" << message.error().detail;
    } else if (auto *answer = std::get_if<protocol::ServerAnswer>(&*message)) {
        const qint64 id = answer->id;
        answered(id, std::move(*answer));
    } else if (const auto *failure = std::get_if<protocol::ServerError>(&*message)) {
        answered(failure->id.value_or(0), failure->error);
    } else {
        notified(std::get<protocol::ServerNotification>(*message));
    }
}

void ServerConnection::answered(qint64 id, RawReply reply)
{
    const QString key = m_journaled.take(id);
    if (m_journal && !key.isEmpty() && (reply.ok() || !isOpenEnded(reply.error())))
        m_journal->clear(key);
    m_calls.finish(id, std::move(reply));
}

template <protocol::Notification N>
std::optional<N> ServerConnection::read(const protocol::ServerNotification &notification)
{
    if (notification.method != name(N::notification))
        return std::nullopt;
    auto message = protocol::decodeNotification<N>(notification);
    if (message)
        return std::move(*message);
    qCWarning(log) << "unreadable notification" << notification.method << message.error().detail;
    return std::nullopt;
}

void ServerConnection::notified(const protocol::ServerNotification &notification)
{
    if (const auto change = read<protocol::SeatsChanged>(notification))
        Q_EMIT seatsChanged(*change);
    else if (const auto states = read<protocol::SeatsSnapshot>(notification))
        Q_EMIT seatsReplaced(*states);
    else if (const auto status = read<protocol::ServerStatus>(notification))
        setStale(status->stale);
    else if (const auto draft = read<protocol::DraftsChanged>(notification))
        Q_EMIT draftChanged(*draft);
    else if (const auto show = read<protocol::ShowsChanged>(notification))
        Q_EMIT showChanged(*show);
}

void ServerConnection::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        Q_EMIT staleChanged(stale);
}

} // namespace parterre
