// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUrl>

#include <memory>
#include <vector>

class QWebSocket;

namespace parterre {

/// Clerks without a pause: each connection holds two seats that nobody has, waits for the answer, and holds
/// the next two. The sockets are real, the frames CBOR, and each hold is durable before its answer.
class HoldLoad : public QObject {
    Q_OBJECT
public:
    struct Seats {
        std::vector<ShowId> shows;
        int perShow = 0;
        qint64 used = 0; ///< pairs that were taken by earlier loads
    };
    struct Figures {
        qint64 holds = 0;
        qint64 refused = 0;
        double seconds = 0;
        std::vector<double> latenciesMs;
    };

    HoldLoad(QUrl url, QString user, QString password, Seats &seats);
    ~HoldLoad() override;

    /// Blocks for as long as it takes to connect and then for so many seconds.
    Figures run(int connections, int seconds);

private:
    struct Clerk;

    void connectFirst();
    void connectRest(const QString &token);
    void open(Clerk &clerk, const QByteArray &hello);
    void signedIn(Clerk &clerk, const QByteArray &frame);
    void begin();
    void holdNext(Clerk &clerk);
    void answered(Clerk &clerk, const QByteArray &frame);

    const QUrl m_url;
    const QString m_user;
    const QString m_password;
    Seats &m_seats;
    std::vector<std::unique_ptr<Clerk>> m_clerks;
    int m_wanted = 0;
    int m_ready = 0;
    int m_seconds = 0;
    bool m_running = false;
    QElapsedTimer m_watch;
    Figures m_figures;

Q_SIGNALS:
    void finished();
};

} // namespace parterre
