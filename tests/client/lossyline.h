// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace parterre::test {

/// A line between a desk and a server that does what lines do: swallows answers, breaks, stays broken.
class LossyLine : public QObject {
    Q_OBJECT
public:
    /// Listens at `port`; 0: at a free one.
    explicit LossyLine(quint16 serverPort, quint16 port = 0);

    QUrl url() const;
    quint16 port() const { return m_port; }
    /// From now on nothing of what the server says arrives.
    void swallowAnswers() { m_swallow = true; }
    /// Breaks all connections; new ones are whole again.
    void cut();
    /// Breaks all connections and accepts no new one until mend().
    void takeDown();
    void mend();
    int connections() const { return m_accepted; }
    /// What the server said and nobody heard.
    qint64 swallowedBytes() const { return m_swallowed; }

private:
    struct Pair {
        QPointer<QTcpSocket> desk;
        QPointer<QTcpSocket> server;
    };
    void accept();
    void join(QTcpSocket *desk);

    QTcpServer m_listener;
    quint16 m_serverPort;
    quint16 m_port = 0;
    QList<Pair> m_pairs;
    bool m_swallow = false;
    int m_accepted = 0;
    qint64 m_swallowed = 0;
};

} // namespace parterre::test
