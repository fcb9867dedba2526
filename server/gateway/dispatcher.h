// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/rpc.h"
#include "server/gateway/callcontext.h"

#include <QCoroTask>
#include <QObject>

#include <optional>

namespace parterre {

class AnswerCache;
class Handlers;
class Metrics;

/// Takes a request to the handler of its method and brings the answer back, encoded.
class Dispatcher : public QObject {
    Q_OBJECT
public:
    /// Rpc: the answer in its JSON-RPC envelope; Plain: the result or the error alone (HTTP).
    enum class Envelope { Rpc, Plain };
    struct Reply {
        QByteArray bytes;
        std::optional<Error> error;
    };

    Dispatcher(Handlers &handlers, AnswerCache &answers, Metrics &metrics)
        : m_handlers(handlers)
        , m_answers(answers)
        , m_metrics(metrics)
    {
    }

    /// Whether the caller may have the method. Errors: MethodUnknown where it is none, Unauthenticated,
    /// Forbidden, TooLarge.
    static std::optional<Error> problemOf(
        const protocol::MethodInfo *method, const Caller &caller, qsizetype requestBytes);

    /// For a request of that method that is permitted. Runs to its end, whoever still waits for it.
    QCoro::Task<Reply> call(const protocol::MethodInfo &method, protocol::Request request,
        CallContext context, Envelope envelope);

    Reply refuse(const protocol::RequestId &id, const Error &error, protocol::Form form, Envelope envelope,
        const char *method = nullptr);

    /// Held from a request's arrival until its answer is written.
    class InFlight {
    public:
        explicit InFlight(Dispatcher &dispatcher);
        ~InFlight();
        Q_DISABLE_COPY_MOVE(InFlight)

    private:
        Dispatcher &m_dispatcher;
    };
    int inFlight() const { return m_inFlight; }

Q_SIGNALS:
    /// Nothing is in flight any more.
    void idle();

private:
    void record(const char *method, const Reply &reply, qint64 startedNs);

    Handlers &m_handlers;
    AnswerCache &m_answers;
    Metrics &m_metrics;
    int m_inFlight = 0;
};

} // namespace parterre
