// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/httproutes.h"

#include <QAbstractHttpServer>
#include <QPointer>

#include <memory>

namespace parterre {

struct GatewayCore;

/// Qt's HTTP server, with answers that may take their time: a connection may be gone before its answer is
/// there.
class HttpFront : public QAbstractHttpServer {
    Q_OBJECT
public:
    explicit HttpFront(std::shared_ptr<GatewayCore> core, QObject *parent = nullptr);

    /// The sockets that wait for their next request are closed, the others after their answer.
    void closeConnections();

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    static QCoro::Task<void> serve(std::shared_ptr<GatewayCore> core, HttpQuestion question,
        const QHttpServerRequest *request, QPointer<QTcpSocket> socket);
    static void write(const HttpAnswer &answer, const QHttpServerRequest &request, QTcpSocket *socket);

    std::shared_ptr<GatewayCore> m_core;
};

} // namespace parterre
