// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/notice.h"

#include "client/connection/serverconnection.h"

namespace parterre {

QString sentence(const Error &error)
{
    constexpr int msPerSecond = 1000;
    if (isConnectionLoss(error))
        return QCoreApplication::translate("Error", "The server cannot be reached. The desk keeps trying.");
    if (error.code == ErrorCode::LimitReached && error.limit)
        return QCoreApplication::translate(
            "Error", "At most %n seats can be sold at once.", nullptr, int(*error.limit));
    if (error.code == ErrorCode::LoginThrottled && error.retryAfterMs) {
        const int seconds = (*error.retryAfterMs + msPerSecond - 1) / msPerSecond;
        return QCoreApplication::translate(
            "Error", "Too many failed attempts. Please try again in %n seconds.", nullptr, seconds);
    }
    return errorText(error.code);
}

} // namespace parterre
