// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/httproutes.h"

#include "common/protocol/dispatch.h"
#include "common/protocol/messages/error.h"
#include "server/accounts/accountservice.h"
#include "server/gateway/core.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

namespace parterre {

namespace {

using Method = QHttpServerRequest::Method;

constexpr const char *jsonType = "application/json";

QByteArray errorObject(const QByteArray &error) { return "{\"error\":" + error + '}'; }

HttpAnswer errorAnswer(const Error &error)
{
    const QByteArray body = protocol::toJson(protocol::toErrorBody(error));
    return {errorInfo(error.code).httpStatus, jsonType, errorObject(body), error.retryAfterMs};
}

HttpAnswer notAllowed()
{
    HttpAnswer answer =
        errorAnswer(makeError(ErrorCode::InvalidRequest, QStringLiteral("another HTTP method")));
    answer.status = 405;
    return answer;
}

QByteArray bearerOf(const QByteArray &authorization)
{
    constexpr QByteArrayView scheme = "bearer ";
    if (authorization.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return authorization.mid(scheme.size()).trimmed();
}

// In constant time: how much of a guess was right is nobody's business.
bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

bool mayReadMetrics(const GatewayCore &core, const HttpQuestion &question)
{
    if (question.address.isLoopback() && !question.isForwarded)
        return true;
    return !core.metricsToken.isEmpty()
        && sameSecret(bearerOf(question.authorization), core.metricsToken.toUtf8());
}

HttpAnswer metrics(GatewayCore &core, const HttpQuestion &question)
{
    if (!mayReadMetrics(core, question))
        return errorAnswer(makeError(ErrorCode::Forbidden));
    return {200, "text/plain; version=0.0.4; charset=utf-8", core.metrics.scrape(), {}};
}

} // namespace

QCoro::Task<HttpAnswer> HttpRoutes::answer(std::shared_ptr<GatewayCore> core, HttpQuestion question)
{
    const QString prefix = QStringLiteral("/v1/");
    const bool isGet = question.method == Method::Get;
    if (question.path.startsWith(prefix)) {
        if (question.method != Method::Post)
            co_return notAllowed();
        const QString method = question.path.mid(prefix.size());
        HttpAnswer called = co_await call(core, question, method);
        co_return called;
    }
    if (question.path == u"/health" && isGet) {
        HttpAnswer state = co_await health(core);
        co_return state;
    }
    if (question.path == u"/metrics" && isGet)
        co_return metrics(*core, question);
    if (question.path == u"/health" || question.path == u"/metrics")
        co_return notAllowed();
    co_return errorAnswer(makeError(ErrorCode::MethodUnknown, QStringLiteral("nothing is at this path")));
}

QCoro::Task<HttpAnswer> HttpRoutes::health(std::shared_ptr<GatewayCore> core)
{
    const bool database = co_await core->services.databaseAnswers();
    const bool well = database && !core->stale() && !core->draining;
    const QJsonObject state{
        {QStringLiteral("status"),
            core->draining ? QStringLiteral("draining")
                : well     ? QStringLiteral("ok")
                           : QStringLiteral("degraded")},
        {QStringLiteral("version"), core->version},
        {QStringLiteral("database"), database},
    };
    co_return HttpAnswer{well ? 200 : 503, jsonType, QJsonDocument(state).toJson(QJsonDocument::Compact), {}};
}

QCoro::Task<Result<Caller>> HttpRoutes::callerOf(
    std::shared_ptr<GatewayCore> core, QString token, QString address)
{
    if (token.isEmpty())
        co_return Caller();
    const protocol::SessionResume params{token};
    auto signedIn = co_await core->services.accounts.resume(params, address);
    if (!signedIn)
        co_return signedIn.error();
    co_return signedIn->caller;
}

QCoro::Task<HttpAnswer> HttpRoutes::call(
    std::shared_ptr<GatewayCore> core, HttpQuestion question, QString method)
{
    const QString address = question.address.toString();
    const QString token = QString::fromLatin1(bearerOf(question.authorization));
    auto caller = co_await callerOf(core, token, address);
    if (!caller)
        co_return errorAnswer(caller.error());
    const protocol::MethodInfo *known = protocol::findMethod(method);
    if (const auto problem = Dispatcher::problemOf(known, *caller, question.body.size()))
        co_return errorAnswer(*problem);
    const auto document = protocol::parseDocument(
        question.body.isEmpty() ? QByteArray("{}") : question.body, protocol::Form::Json);
    if (!document)
        co_return errorAnswer(document.error());

    protocol::Request request;
    request.method = method;
    request.params = *document;
    caller->address = address;
    const CallContext context{*caller, protocol::Form::Json, {}};
    Dispatcher::Reply reply =
        co_await core->dispatcher.call(*known, request, context, Dispatcher::Envelope::Plain);
    if (!reply.error)
        co_return HttpAnswer{200, jsonType, reply.bytes, {}};
    co_return HttpAnswer{errorInfo(reply.error->code).httpStatus, jsonType, errorObject(reply.bytes),
        reply.error->retryAfterMs};
}

} // namespace parterre
