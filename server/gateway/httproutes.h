// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "server/accounts/caller.h"

#include <QCoroTask>
#include <QHostAddress>
#include <QHttpServerRequest>
#include <QString>

#include <memory>
#include <optional>

namespace parterre {

struct GatewayCore;

/// An HTTP request, on its own: it outlives its connection.
struct HttpQuestion {
    QHttpServerRequest::Method method = QHttpServerRequest::Method::Unknown;
    QString path;
    QByteArray body;
    QByteArray authorization;
    QHostAddress address;
    bool isForwarded = false; ///< by a proxy: the address is not the client's
};

struct HttpAnswer {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    std::optional<int> retryAfterMs;
};

/// What there is to ask by HTTP: /health, /metrics, and the methods of the protocol under POST /v1/.
class HttpRoutes {
public:
    static QCoro::Task<HttpAnswer> answer(std::shared_ptr<GatewayCore> core, HttpQuestion question);

private:
    static QCoro::Task<HttpAnswer> health(std::shared_ptr<GatewayCore> core);
    static QCoro::Task<HttpAnswer> call(
        std::shared_ptr<GatewayCore> core, HttpQuestion question, QString method);
    static QCoro::Task<Result<Caller>> callerOf(
        std::shared_ptr<GatewayCore> core, QString token, QString address);
};

} // namespace parterre
