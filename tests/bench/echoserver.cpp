// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTextStream>
#include <QWebSocket>
#include <QWebSocketServer>

// What a WebSocket server of Qt does that does nothing else: the yardstick of the reads bench. On the path
// /echo it sends back what it gets; on /answer/N it answers every message with N bytes.

namespace {

void serve(QWebSocket *socket)
{
    const QString path = socket->requestUrl().path();
    if (path.startsWith(QStringLiteral("/answer/"))) {
        const QByteArray answer(path.section(u'/', -1).toInt(), 'x');
        QObject::connect(socket, &QWebSocket::binaryMessageReceived, socket,
            [socket, answer] { socket->sendBinaryMessage(answer); });
    } else {
        QObject::connect(socket, &QWebSocket::binaryMessageReceived, socket,
            [socket](const QByteArray &message) { socket->sendBinaryMessage(message); });
    }
    QObject::connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QWebSocketServer server(QStringLiteral("echo"), QWebSocketServer::NonSecureMode);
    QObject::connect(&server, &QWebSocketServer::newConnection, &server, [&server] {
        while (QWebSocket *socket = server.nextPendingConnection())
            serve(socket);
    });
    if (!server.listen(QHostAddress::LocalHost, 0))
        return 1;
    QTextStream(stdout) << "listening on " << server.serverUrl().toString() << Qt::endl;
    return QCoreApplication::exec();
}
