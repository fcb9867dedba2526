// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/pipeline/batch.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <thread>
#include <vector>

struct pg_conn;
class QSocketNotifier;

namespace parterre::storage {

/// Hears what other servers on the database commit (ChangeFeed), on a connection of its own. It reads without
/// waiting, on the event loop; only connecting, which waits, has a thread. A connection that is lost, or that
/// does not answer any more, is made anew until there is one: what was announced meanwhile is missed.
class ChangeListener : public QObject {
    Q_OBJECT
public:
    struct Patience {
        int askEveryMs = 1'000; ///< whether the database is still there
        int answerMs = 3'000; ///< then it is taken for lost
        int mostRetryMs = 500; ///< between attempts to connect
    };

    /// `server`: what ChangeFeed announces as; its own announcements are not told.
    ChangeListener(QString url, QByteArray server, Patience patience, QObject *parent = nullptr);
    ChangeListener(QString url, QByteArray server)
        : ChangeListener(std::move(url), std::move(server), Patience())
    {
    }
    ~ChangeListener() override;

    /// Blocks for the first connection, so that nothing is missed from here on; false (and lost()): there is
    /// none yet.
    bool start();
    bool isConnected() const { return bool(m_line); }

Q_SIGNALS:
    void connected();
    void lost();
    /// In the order of the commits of each server.
    void committed(const std::vector<parterre::storage::ShowCommit> &commits);

private:
    using Line = std::shared_ptr<pg_conn>;

    static Line open(const std::string &parameters);
    void connectInBackground();
    void take(Line line);
    void read();
    void readAnswers();
    std::vector<ShowCommit> readAnnouncements();
    void ask();
    void drop();

    const QString m_url;
    const QByteArray m_server;
    const Patience m_patience;
    Line m_line;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::thread m_connecting;
    QTimer m_retry;
    int m_failures = 0; ///< to connect, in a row
    QTimer m_asking;
    qint64 m_askedMs = 0; ///< 0: no answer is due
};

} // namespace parterre::storage
