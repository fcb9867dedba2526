// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/backoff.h"
#include "client/connection/calls.h"
#include "client/connection/channel.h"
#include "client/connection/journal.h"
#include "client/connection/repeatable.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

namespace parterre {

/// The one way to the server. Calls are typed; after a lost connection it comes back by itself, takes the
/// session up again and repeats what was not answered. Lives on the thread of its event loop, and so do its
/// answers.
class ServerConnection : public QObject {
    Q_OBJECT
public:
    /// Offline: nobody is signed in. Connecting: on the way, or on the way back after the line was lost.
    enum class State { Offline, Connecting, SigningIn, Online };

    struct Patience {
        int readMs = 10'000;
        int keyedMs = 30'000; ///< keyed changes also wait for the connection to come back
        int pingMs = 5'000;
    };

    /// journal may be null: then nothing is remembered over a crash.
    ServerConnection(const Clock &clock, IdSource &ids, Journal *journal);
    ~ServerConnection() override;

    void setPatience(Patience patience);

    /// Connects and signs in; ends an earlier session of this object first.
    QCoro::Task<Result<protocol::SessionInfo>> signIn(QUrl server, QString user, QString password);
    /// Ends the session on the server, where it can be reached, and goes offline.
    void signOut();

    State state() const { return m_state; }
    bool isOnline() const { return m_state == State::Online; }
    /// The server has lost its database: what it tells may be out of date, and it changes nothing.
    bool isStale() const { return m_stale; }
    const protocol::SessionInfo &session() const { return m_session; }
    QUrl server() const { return m_server; }
    QString user() const { return m_user; }
    /// A new key for a keyed change.
    QString newKey();
    /// What became of the change with that key is known by other means: the journal forgets it.
    void settle(const QString &key);

    /// The answer, an error of the server, or Unavailable (isConnectionLoss) when none came in time.
    template <protocol::MethodParams P>
    QCoro::Task<Result<typename P::Answer>> call(P params);

    /// call() for objects that may be gone when the answer comes: then() runs only while context lives.
    template <protocol::MethodParams P, class Then>
    void ask(QObject *context, P params, Then then)
    {
        deliver(call(std::move(params)), QPointer<QObject>(context), std::move(then));
    }

Q_SIGNALS:
    void stateChanged(parterre::ServerConnection::State state);
    /// Online, the first time or again: whoever watches shows must watch them again.
    void online();
    /// The session is over (ended by the server or by signOut()); the reason is for people.
    void signedOut(const parterre::Error &reason);
    void latencyChanged(int milliseconds);
    void seatsChanged(const parterre::protocol::SeatsChanged &change);
    /// In place of changes that were not sent to this desk, since it read too slowly.
    void seatsReplaced(const parterre::protocol::SeatsSnapshot &states);
    /// A show that is watched has another layout.
    void showChanged(const parterre::protocol::ShowsChanged &change);
    void staleChanged(bool stale);
    /// Somebody else has done something with a draft that this desk has open.
    void draftChanged(const parterre::protocol::DraftsChanged &change);

private:
    using SignInSlot = ReplySlot<Result<protocol::SessionInfo>>;

    template <class Answer, class Then>
    static QCoro::Task<> deliver(QCoro::Task<Result<Answer>> task, QPointer<QObject> context, Then then)
    {
        auto result = co_await task;
        if (context)
            then(std::move(result));
    }

    struct Request {
        qint64 id = 0;
        const protocol::MethodInfo &method;
        QByteArray frame;
        bool repeatable = false;
        QString journalKey{}; ///< empty: not journaled
        QByteArray params{}; ///< CBOR, for the journal
    };

    template <protocol::MethodParams P>
    Request request(const P &params);
    /// Sends, or keeps a keyed change until there is a connection, or fails at once.
    RawSlot post(const Request &request);
    RawSlot postNow(const Request &request, int patienceMs);
    void setState(State state);
    void opened();
    void closed(const QString &reason);
    void received(const QByteArray &frame);
    void answered(qint64 id, RawReply reply);
    void notified(const protocol::ServerNotification &notification);
    template <protocol::Notification N>
    std::optional<N> read(const protocol::ServerNotification &notification);
    void setStale(bool stale);
    QCoro::Task<> authenticate();
    void welcome(const protocol::SessionInfo &session);
    void refused(const Error &error);
    void goOffline(const Error &reason);

    const Clock &m_clock;
    IdSource &m_ids;
    Journal *m_journal;
    Patience m_patience;
    Channel m_channel;
    Calls m_calls;
    Backoff m_backoff;
    QTimer m_retry;
    QTimer m_deadlines;
    State m_state = State::Offline;
    QUrl m_server;
    QString m_user;
    QString m_password; ///< only until the first sign-in is answered
    bool m_stale = false;
    protocol::SessionInfo m_session;
    std::optional<SignInSlot> m_signIn;
    QHash<qint64, QString> m_journaled; ///< the keys of journaled calls by their id
};

/// Unavailable because there is no connection (and not because the server said so).
bool isConnectionLoss(const Error &error);

/// The change may have happened or not, or may happen yet: only its repetition with the same key tells.
bool isOpenEnded(const Error &error);

template <protocol::MethodParams P>
ServerConnection::Request ServerConnection::request(const P &params)
{
    const qint64 id = m_calls.nextId();
    Request request{
        id, P::method, protocol::encodeRequest(id, params, protocol::Form::Cbor), isRepeatable<P>};
    if constexpr (isJournaled<P>) {
        request.journalKey = params.key;
        request.params = protocol::toCbor(params);
    }
    return request;
}

template <protocol::MethodParams P>
QCoro::Task<Result<typename P::Answer>> ServerConnection::call(P params)
{
    RawSlot slot = post(request(params));
    RawReply reply = co_await slot;
    if (!reply)
        co_return reply.error();
    co_return protocol::decodeAnswer<typename P::Answer>(*reply);
}

} // namespace parterre
