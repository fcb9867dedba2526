// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace parterre::test {

/// A small SMTP server (RFC 5321) that keeps what it gets.
class SmtpPeer : public QTcpServer {
    Q_OBJECT

public:
    struct Envelope {
        QByteArray from;
        QByteArray to;
        QByteArray data; ///< dots unstuffed, without the last one
    };

    SmtpPeer();

    std::vector<Envelope> envelopes;
    QList<QByteArray> commands;
    /// What is answered to these instead of the usual.
    QByteArray answerToRecipient;
    QByteArray answerToData;
    bool silent = false; ///< says not even hello

private:
    void talk(QTcpSocket *socket);
    QByteArray answer(const QByteArray &command);

    Envelope m_envelope;
    bool m_inData = false;
};

} // namespace parterre::test
