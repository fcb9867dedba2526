// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace parterre {

/// One WebSocket to the server: binary frames out and in, how long a round trip takes, and a sure sign when
/// the line is dead (a pulled cable says nothing by itself: no pong, no connection).
class Channel : public QObject {
    Q_OBJECT
public:
    explicit Channel(QObject *parent = nullptr);
    ~Channel() override;

    /// "host:7117", "ws://host:7117" and "wss://host" all name a server; gives the whole address with the
    /// path.
    static QUrl address(const QString &typed);

    void open(const QUrl &server);
    void send(const QByteArray &frame);
    void close();
    bool isOpen() const;

    void setPingInterval(int milliseconds) { m_pings.setInterval(milliseconds); }

Q_SIGNALS:
    void opened();
    /// The connection is gone or could not be made; reason is English, for logs.
    void closed(const QString &reason);
    void received(const QByteArray &frame);
    void roundTrip(int milliseconds);

private:
    void openedNow();
    void giveUp(const QString &reason);

    void drop();

    QWebSocket *m_socket = nullptr; ///< a new one for each attempt; null: not wanted
    QTimer m_pings;
    QTimer m_patience; ///< for the handshake, later for the next sign of life
};

} // namespace parterre
