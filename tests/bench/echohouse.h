// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QProcess>
#include <QUrl>

namespace parterre {

/// Runs the echo server in a process of its own.
class EchoHouse {
public:
    ~EchoHouse();

    Result<Done> open();
    /// Of a WebSocket that gets back what it sends.
    QUrl echo() const { return m_url.resolved(QUrl(QStringLiteral("/echo"))); }
    /// Of a WebSocket that gets so many bytes for whatever it sends.
    QUrl answer(qsizetype bytes) const
    {
        return m_url.resolved(QUrl(QStringLiteral("/answer/%1").arg(bytes)));
    }
    qint64 process() const { return m_server.processId(); }

private:
    QProcess m_server;
    QUrl m_url;
};

} // namespace parterre
