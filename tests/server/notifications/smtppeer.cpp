// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/notifications/smtppeer.h"

#include <QHostAddress>

namespace parterre::test {

SmtpPeer::SmtpPeer()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port for the SMTP peer");
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = nextPendingConnection();
        m_inData = false;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { talk(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (!silent)
            socket->write("220 peer ready\r\n");
    });
}

void SmtpPeer::talk(QTcpSocket *socket)
{
    while (socket->canReadLine()) {
        QByteArray line = socket->readLine();
        if (!m_inData) {
            commands.append(line.trimmed());
            socket->write(answer(line.trimmed()));
            continue;
        }
        if (line == ".\r\n") {
            m_inData = false;
            if (answerToData.isEmpty())
                envelopes.push_back(m_envelope);
            socket->write(answerToData.isEmpty() ? QByteArray("250 taken\r\n") : answerToData);
            continue;
        }
        m_envelope.data += line.startsWith('.') ? line.sliced(1) : line;
    }
}

QByteArray SmtpPeer::answer(const QByteArray &command)
{
    if (command.startsWith("EHLO"))
        return "250-peer\r\n250 8BITMIME\r\n";
    if (command.startsWith("MAIL FROM:")) {
        m_envelope = {command.sliced(10), {}, {}};
        return "250 ok\r\n";
    }
    if (command.startsWith("RCPT TO:")) {
        m_envelope.to = command.sliced(8);
        return answerToRecipient.isEmpty() ? QByteArray("250 ok\r\n") : answerToRecipient;
    }
    if (command == "DATA") {
        m_inData = true;
        return "354 go on\r\n";
    }
    return command == "QUIT" ? "221 bye\r\n" : "502 what?\r\n";
}

} // namespace parterre::test
