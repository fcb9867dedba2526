// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/lossyline.h"

namespace parterre::test {

LossyLine::LossyLine(quint16 serverPort, quint16 port)
    : m_serverPort(serverPort)
    , m_port(port)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &LossyLine::accept);
    mend();
}

QUrl LossyLine::url() const { return QUrl(QStringLiteral("ws://127.0.0.1:%1/v1").arg(m_port)); }

void LossyLine::accept()
{
    while (QTcpSocket *desk = m_listener.nextPendingConnection()) {
        ++m_accepted;
        join(desk);
    }
}

void LossyLine::join(QTcpSocket *desk)
{
    auto *server = new QTcpSocket(desk);
    m_pairs.emplaceBack(Pair{desk, server});
    connect(server, &QTcpSocket::connected, desk, [desk, server] { server->write(desk->readAll()); });
    connect(desk, &QTcpSocket::readyRead, server, [desk, server] {
        if (server->state() == QAbstractSocket::ConnectedState)
            server->write(desk->readAll());
    });
    connect(server, &QTcpSocket::readyRead, this, [this, desk, server] {
        const QByteArray bytes = server->readAll();
        if (m_swallow)
            m_swallowed += bytes.size();
        else
            desk->write(bytes);
    });
    connect(server, &QTcpSocket::disconnected, desk, [desk] { desk->disconnectFromHost(); });
    connect(desk, &QTcpSocket::disconnected, desk, &QObject::deleteLater);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
}

void LossyLine::cut()
{
    m_swallow = false;
    const QList<Pair> pairs = std::exchange(m_pairs, {});
    for (const Pair &pair : pairs) {
        if (pair.desk)
            pair.desk->abort();
    }
}

void LossyLine::takeDown()
{
    m_listener.close();
    cut();
}

void LossyLine::mend()
{
    if (m_listener.listen(QHostAddress::LocalHost, m_port))
        m_port = m_listener.serverPort();
    else
        qFatal("cannot listen again: %s", qPrintable(m_listener.errorString()));
}

} // namespace parterre::test
