// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/channel.h"
#include "client/connection/replyslot.h"
#include "common/protocol/instances.h"
#include "common/protocol/rpcclient.h"

#include <QCoroTask>
#include <QElapsedTimer>

#include <map>

namespace parterre::simulation {

/// What came of a call: an answer, an error, or nothing, when the connection was lost first.
template <class A>
struct Outcome {
    std::optional<Result<A>> said;

    bool isLost() const { return !said; }
    bool isAnswered() const { return said && said->ok(); }
    bool isError(ErrorCode code) const { return said && !said->ok() && said->error().code == code; }
    const A &answer() const { return said->value(); }
};

/// One connection of a client, without any help: what is lost with it stays lost until the caller asks again.
class Wire : public QObject {
    Q_OBJECT
public:
    Wire();
    ~Wire() override { close(); }

    /// Connects to a port of this machine; whether it did.
    QCoro::Task<bool> open(quint16 port);
    bool isOpen() const { return m_channel.isOpen(); }
    /// What is not answered is lost.
    void close();

    template <protocol::MethodParams P>
    QCoro::Task<Outcome<typename P::Answer>> call(P params);

    /// How long the oldest call waits for its answer.
    qint64 waitsForMs() const;

Q_SIGNALS:
    void changed(const parterre::protocol::SeatsChanged &change);
    void closed();

private:
    using Reply = std::optional<Result<protocol::ServerAnswer>>;
    struct Call {
        ReplySlot<Reply> slot;
        qint64 sentMs = 0;
    };

    void receive(const QByteArray &frame);
    void finish(qint64 id, Reply reply);
    void loseAll();

    Channel m_channel;
    std::optional<ReplySlot<bool>> m_opening;
    std::map<qint64, Call> m_calls;
    qint64 m_lastId = 0;
    QElapsedTimer m_time;
};

template <protocol::MethodParams P>
QCoro::Task<Outcome<typename P::Answer>> Wire::call(P params)
{
    Outcome<typename P::Answer> outcome;
    if (!isOpen())
        co_return outcome;
    const qint64 id = ++m_lastId;
    ReplySlot<Reply> slot;
    m_calls.emplace(id, Call{slot, m_time.elapsed()});
    m_channel.send(protocol::encodeRequest(id, params, protocol::Form::Cbor));
    const Reply reply = co_await slot;
    if (!reply)
        co_return outcome;
    if (!reply->ok())
        outcome.said.emplace(reply->error());
    else
        outcome.said.emplace(protocol::decodeAnswer<typename P::Answer>(**reply));
    co_return outcome;
}

} // namespace parterre::simulation
