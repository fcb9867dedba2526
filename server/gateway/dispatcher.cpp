// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/dispatcher.h"

#include "common/protocol/dispatch.h"
#include "common/protocol/messages/error.h"
#include "server/gateway/answercache.h"
#include "server/gateway/handlers/handlers.h"
#include "server/gateway/metrics.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>

namespace parterre {

namespace {

Q_LOGGING_CATEGORY(lcRequests, "parterre.requests")

using protocol::Form;
using Envelope = Dispatcher::Envelope;
using Reply = Dispatcher::Reply;

qint64 monotonicNs() { return QDeadlineTimer::current().deadlineNSecs(); }

Reply errorReply(const protocol::RequestId &id, const Error &error, Form form, Envelope envelope)
{
    if (envelope == Envelope::Rpc)
        return {protocol::encodeError(id, error, form), error};
    return {protocol::toBytes(protocol::toErrorBody(error), form), error};
}

/// Whose answers are the same for all of a role, and soon asked for again.
template <class P>
constexpr bool isKept =
    std::is_same_v<P,
        protocol::
            SeatsStates> || std::is_same_v<P, protocol::ShowsGet> || std::is_same_v<P, protocol::EventsSearch> || std::is_same_v<P, protocol::EventsGet> || std::is_same_v<P, protocol::LayoutsGet>;

template <class P>
void keep(AnswerCache &answers, const protocol::Request &request, const CallContext &context,
    const typename P::Answer &answer, const QByteArray &frame)
{
    // What is stale is known from memory anyway, and may be better the next moment.
    if constexpr (requires { answer.stale; }) {
        if (answer.stale)
            return;
    }
    std::optional<AnswerCache::ShowVersion> of;
    if constexpr (std::is_same_v<P, protocol::SeatsStates>)
        of = {answer.show, answer.version};
    answers.keep({request.tail, request.form, context.caller.role}, P::method, frame, of);
}

template <class P>
QCoro::Task<Reply> run(Handlers &handlers, AnswerCache &answers, protocol::Request request,
    CallContext context, Envelope envelope)
{
    Result<P> params = protocol::decodeParams<P>(request);
    if (!params)
        co_return errorReply(request.id, params.error(), request.form, envelope);
    Result<typename P::Answer> answer = co_await handlers.handle(context, std::move(*params));
    if (!answer)
        co_return errorReply(request.id, answer.error(), request.form, envelope);
    if (envelope == Envelope::Plain)
        co_return Reply{protocol::toBytes(*answer, request.form), {}};
    Reply reply{protocol::encodeAnswer(request.id, *answer, request.form), {}};
    if constexpr (isKept<P>)
        keep<P>(answers, request, context, *answer, reply.bytes);
    co_return reply;
}

/// Starts the coroutine of the method that it is called with.
struct Starter {
    Handlers &handlers;
    AnswerCache &answers;
    protocol::Request &request; ///< taken
    CallContext &context; ///< taken
    Envelope envelope;
    std::optional<QCoro::Task<Reply>> task{};

    template <class P>
    void operator()()
    {
        task.emplace(run<P>(handlers, answers, std::move(request), std::move(context), envelope));
    }
};

} // namespace

std::optional<Error> Dispatcher::problemOf(
    const protocol::MethodInfo *method, const Caller &caller, qsizetype requestBytes)
{
    if (!method)
        return makeError(ErrorCode::MethodUnknown);
    if (!caller.may(method->right))
        return makeError(caller.session ? ErrorCode::Forbidden : ErrorCode::Unauthenticated);
    if (requestBytes <= method->mostBytes)
        return std::nullopt;
    Error error = makeError(ErrorCode::TooLarge);
    error.limit = method->mostBytes;
    return error;
}

QCoro::Task<Reply> Dispatcher::call(
    const protocol::MethodInfo &method, protocol::Request request, CallContext context, Envelope envelope)
{
    const qint64 startedNs = monotonicNs();
    Starter starter{m_handlers, m_answers, request, context, envelope};
    protocol::dispatchMethod<Handlers, CallContext>(method, starter);
    Reply reply = co_await *starter.task;
    record(method.name, reply, startedNs);
    co_return reply;
}

void Dispatcher::record(const char *method, const Reply &reply, qint64 startedNs)
{
    const std::optional<ErrorCode> code = reply.error ? std::optional(reply.error->code) : std::nullopt;
    m_metrics.requestDone(method, code, double(monotonicNs() - startedNs) / 1e9);
    if (code == ErrorCode::Internal)
        qCWarning(lcRequests) << method << "failed:" << reply.error->detail;
}

Dispatcher::InFlight::InFlight(Dispatcher &dispatcher)
    : m_dispatcher(dispatcher)
{
    ++m_dispatcher.m_inFlight;
    m_dispatcher.m_metrics.requestsInFlight(1);
}

Dispatcher::InFlight::~InFlight()
{
    m_dispatcher.m_metrics.requestsInFlight(-1);
    if (--m_dispatcher.m_inFlight == 0)
        Q_EMIT m_dispatcher.idle();
}

Reply Dispatcher::refuse(
    const protocol::RequestId &id, const Error &error, Form form, Envelope envelope, const char *method)
{
    m_metrics.requestDone(method ? method : "unknown", error.code, 0);
    return errorReply(id, error, form, envelope);
}

} // namespace parterre
