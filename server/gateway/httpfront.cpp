// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/httpfront.h"

#include "server/gateway/connectionguard.h"
#include "server/gateway/core.h"

#include <QHttpServerResponder>
#include <QTcpServer>
#include <QTcpSocket>

namespace parterre {

namespace {

bool isForwarded(const QHttpServerRequest &request)
{
    return !request.value("forwarded").isEmpty() || !request.value("x-forwarded-for").isEmpty();
}

} // namespace

HttpFront::HttpFront(std::shared_ptr<GatewayCore> core, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_core(std::move(core))
{
}

bool HttpFront::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    ConnectionGuard *guard = ConnectionGuard::of(socket);
    if (!guard->requestComplete())
        return true;
    if (m_core->draining || request.value("connection").compare("close", Qt::CaseInsensitive) == 0)
        guard->closeAfterAnswer();
    HttpQuestion question{request.method(), request.url().path(), request.body(),
        request.value("authorization"), socket->peerAddress(), isForwarded(request)};
    serve(m_core, std::move(question), &request, socket);
    return true;
}

void HttpFront::missingHandler(const QHttpServerRequest &, QTcpSocket *) { }

QCoro::Task<void> HttpFront::serve(std::shared_ptr<GatewayCore> core, HttpQuestion question,
    const QHttpServerRequest *request, QPointer<QTcpSocket> socket)
{
    const Dispatcher::InFlight inFlight(core->dispatcher);
    const HttpAnswer answer = co_await HttpRoutes::answer(core, question);
    if (!socket)
        co_return; // nobody waits for it any more; what was done stays done
    write(answer, *request, socket); // Qt keeps the request as long as its socket
    ConnectionGuard::of(socket)->answered();
}

void HttpFront::write(const HttpAnswer &answer, const QHttpServerRequest &request, QTcpSocket *socket)
{
    QHttpServerResponder responder = makeResponder(request, socket);
    const auto status = QHttpServerResponder::StatusCode(answer.status);
    if (answer.retryAfterMs) {
        const int seconds = (*answer.retryAfterMs + 999) / 1000;
        responder.write(answer.body,
            {{"Content-Type", answer.contentType}, {"Cache-Control", "no-store"},
                {"Retry-After", QByteArray::number(seconds)}},
            status);
    } else {
        responder.write(
            answer.body, {{"Content-Type", answer.contentType}, {"Cache-Control", "no-store"}}, status);
    }
}

void HttpFront::closeConnections()
{
    for (QTcpServer *server : servers()) {
        for (QTcpSocket *socket : server->findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly)) {
            ConnectionGuard *guard = ConnectionGuard::of(socket);
            if (guard->isWebSocket())
                continue;
            if (guard->isBusy())
                guard->closeAfterAnswer();
            else
                guard->close();
        }
    }
}

} // namespace parterre
