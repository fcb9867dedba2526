// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages/error.h"

namespace parterre::protocol {

namespace {

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

ErrorBody toErrorBody(const Error &error)
{
    const ErrorInfo &info = errorInfo(error.code);
    ErrorBody body{int(error.code), QString::fromUtf8(info.message), {}};
    body.data.name = QString::fromLatin1(info.name);
    // The inner life of the server is for its log, not for strangers.
    if (error.code != ErrorCode::Internal)
        body.data.detail = unlessEmpty(error.detail);
    body.data.field = unlessEmpty(error.field);
    body.data.reason = unlessEmpty(error.reason);
    if (!error.seats.empty())
        body.data.seats = error.seats;
    body.data.limit = error.limit;
    body.data.retryAfterMs = error.retryAfterMs;
    body.data.revision = error.revision;
    body.data.by = unlessEmpty(error.by);
    return body;
}

Error fromErrorBody(const ErrorBody &body)
{
    Error error;
    const auto code = errorFromNumber(body.code);
    error.code = code.value_or(ErrorCode::Internal);
    error.detail = body.data.detail.value_or(QString());
    if (!code)
        error.detail =
            QStringLiteral("error %1 (%2) %3").arg(QString::number(body.code), body.data.name, error.detail);
    error.field = body.data.field.value_or(QString());
    error.reason = body.data.reason.value_or(QString());
    error.seats = body.data.seats.value_or(std::vector<qint32>());
    error.limit = body.data.limit;
    error.retryAfterMs = body.data.retryAfterMs;
    error.revision = body.data.revision;
    error.by = body.data.by.value_or(QString());
    return error;
}

} // namespace parterre::protocol
