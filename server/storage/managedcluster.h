// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "server/storage/clusterplace.h"
#include "server/storage/datalock.h"
#include "server/storage/postgresaccount.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QStringList>

namespace parterre::storage {

/// Our own PostgreSQL in the data folder: made once (initdb), run as a child, reached through a Unix socket
/// that only its account and root can enter, stopped with us. What a crash left behind is recovered by
/// start().
///
///   DATA/postgres      the cluster            DATA/postgres.log   what it says
///   DATA/run           its socket             DATA/server.lock    held while we live
///
/// Lives in the main thread: the child ends when the thread that started it does.
class ManagedCluster : public QObject {
    Q_OBJECT
public:
    struct Options {
        bool durable = true; ///< false: for tests, nothing survives a power cut
        int connections = 50; ///< the most at once
    };
    explicit ManagedCluster(QString dataFolder, Options options);
    explicit ManagedCluster(QString dataFolder)
        : ManagedCluster(std::move(dataFolder), Options())
    {
    }
    /// Stops it.
    ~ManagedCluster() override;

    /// /var/lib/parterre for root, otherwise ~/.local/share/parterre ($XDG_DATA_HOME).
    static QString defaultDataFolder();

    enum class State { Started, RunByAnother };
    /// Makes and starts it; blocks until it answers. RunByAnother: a server that lives has this folder and
    /// runs the cluster; url() reaches it. Errors: Unavailable, the detail a sentence for people.
    Result<State> start();
    /// What is written stays written; connections are closed. Does nothing when we do not run it.
    void stop();

    QString dataFolder() const { return m_place.dataFolder(); }
    /// Of the database `parterre`, as its owner.
    QString url() const { return m_place.url("parterre", "parterre"); }
    /// Of the database `postgres`, as superuser.
    QString adminUrl() const { return m_place.url("postgres", "postgres"); }
    /// Of the postmaster that we run; 0: none.
    qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    /// It ended by itself, and is started anew.
    void restarted();

private:
    Result<Done> prepareFolders();
    Result<Done> findBinaries();
    Result<Done> initialise();
    void launch();
    Result<Done> launchUntilReady();
    Result<Done> makeDatabase();
    /// Brings what initdb wrote to the disk, in the background.
    void sync();
    bool answers() const;
    void relaunchAfterCrash();
    QStringList arguments() const;
    QString logTail() const;

    ClusterPlace m_place;
    Options m_options;
    QString m_binaries;
    std::optional<PostgresAccount> m_account;
    DataLock m_lock;
    QProcess m_process;
    QProcess m_sync;
    bool m_isNew = false;
    bool m_wanted = false;
    QElapsedTimer m_running; ///< since it was launched
    int m_crashes = 0; ///< in a row
};

} // namespace parterre::storage
