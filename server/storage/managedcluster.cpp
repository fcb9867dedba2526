// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/managedcluster.h"

#include "server/storage/connection.h"
#include "server/storage/orphanedpostmaster.h"
#include "server/storage/postgresbinaries.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <libpq-fe.h>
#include <sys/stat.h>
#include <unistd.h>

namespace parterre::storage {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.cluster")

constexpr int readyWithinMs = 60000; ///< recovery after a crash may replay much
constexpr qint64 mostLogBytes = 16 << 20;
// Between an end and the next start: backends must notice first, and a start that fails must not be repeated
// without end.
constexpr int firstRelaunchMs = 100;
constexpr int mostRelaunchMs = 5000;
constexpr int steadyAfterMs = 10000;

/// Of our own data's cache, in MB. PostgreSQL's manual (20.4.1) advises a quarter of a machine of its own;
/// here the server lives beside it.
qint64 sharedBuffersMb()
{
    const qint64 memoryMb = qint64(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE) / (1 << 20);
    return std::clamp<qint64>(memoryMb / 8, 128, 1024);
}

Error sentence(const QString &text) { return makeError(ErrorCode::Unavailable, text); }

} // namespace

ManagedCluster::ManagedCluster(QString dataFolder, Options options)
    : m_place(dataFolder)
    , m_options(options)
    , m_account(PostgresAccount::find())
{
    connect(&m_process, &QProcess::finished, this, [this] {
        if (m_wanted)
            relaunchAfterCrash();
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (m_wanted && error == QProcess::FailedToStart) // then it never finishes
            relaunchAfterCrash();
    });
}

ManagedCluster::~ManagedCluster() { stop(); }

QString ManagedCluster::defaultDataFolder()
{
    if (::geteuid() == 0)
        return QStringLiteral("/var/lib/parterre");
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QLatin1StringView("/parterre");
}

Result<ManagedCluster::State> ManagedCluster::start()
{
    if (auto ready = prepareFolders(); !ready)
        return ready.error();
    switch (m_lock.take(m_place.lockFile())) {
    case DataLock::Outcome::HeldByAnother:
        return State::RunByAnother;
    case DataLock::Outcome::Failed:
        return sentence(tr("The data folder %1 cannot be written to.").arg(m_place.dataFolder()));
    case DataLock::Outcome::Taken:
        break;
    }
    for (const auto step : {&ManagedCluster::findBinaries, &ManagedCluster::initialise,
             &ManagedCluster::launchUntilReady, &ManagedCluster::makeDatabase}) {
        if (auto done = (this->*step)(); !done) {
            stop();
            return done.error();
        }
    }
    m_wanted = true;
    if (m_isNew && m_options.durable)
        sync();
    return State::Started;
}

Result<Done> ManagedCluster::prepareFolders()
{
    if (!m_account)
        return sentence(
            tr("PostgreSQL does not run as root and there is no account \"postgres\" to run it as: please "
               "install the package postgresql."));
    const auto refuse = [&](const QString &folder) {
        return sentence(
            tr("The account \"%1\", which runs PostgreSQL, cannot enter the folder %2: choose another "
               "--data folder, or let it in with: chmod o+x %2")
                .arg(m_account->name(), folder));
    };
    // What is there already first: where we could make folders, the account may still be shut out.
    QString there = m_place.dataFolder();
    while (!QFileInfo::exists(there))
        there = QFileInfo(there).path();
    if (const QString closed = m_account->firstClosedFolder(there); !closed.isEmpty())
        return refuse(closed);
    if (!QDir().mkpath(m_place.dataFolder()))
        return sentence(tr("The data folder %1 cannot be made.").arg(m_place.dataFolder()));
    if (there != m_place.dataFolder() && m_account->isOther())
        ::chmod(QFile::encodeName(m_place.dataFolder()).constData(), 0755);
    if (const QString closed = m_account->firstClosedFolder(m_place.dataFolder()); !closed.isEmpty())
        return refuse(closed);
    return Done();
}

Result<Done> ManagedCluster::findBinaries()
{
    QFile versionFile(m_place.clusterFolder() + QLatin1StringView("/PG_VERSION"));
    QString version;
    if (versionFile.open(QIODevice::ReadOnly))
        version = QString::fromLatin1(versionFile.readAll()).trimmed();
    const auto folder = findPostgresBinaries(version);
    if (!folder && version.isEmpty())
        return sentence(tr("PostgreSQL was not found: please install the package postgresql."));
    if (!folder)
        return sentence(tr("The data in %1 was made by PostgreSQL %2, which is not installed.")
                            .arg(m_place.clusterFolder(), version));
    m_binaries = *folder;
    return Done();
}

Result<Done> ManagedCluster::initialise()
{
    if (QFileInfo::exists(m_place.clusterFolder() + QLatin1StringView("/PG_VERSION")))
        return Done();
    qCInfo(log).noquote() << "making the database cluster in" << m_place.clusterFolder();
    // Made aside and renamed: an attempt that was killed leaves nothing that looks finished.
    const QString unfinished = m_place.clusterFolder() + QLatin1StringView(".new");
    QDir(unfinished).removeRecursively();
    if (!m_account->makePrivateFolder(unfinished))
        return sentence(tr("The folder %1 cannot be made.").arg(unfinished));

    QStringList arguments{QStringLiteral("--pgdata"), unfinished, QStringLiteral("--username=postgres"),
        QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8"),
        QStringLiteral("--data-checksums"), QStringLiteral("--no-instructions"), QStringLiteral("--no-sync")};
    QProcess initdb;
    m_account->applyTo(initdb);
    initdb.setWorkingDirectory(QStringLiteral("/"));
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.start(m_binaries + QLatin1StringView("/initdb"), arguments);
    const bool finished = initdb.waitForFinished(120000);
    if (!finished || initdb.exitStatus() != QProcess::NormalExit || initdb.exitCode() != 0) {
        const QString said = QString::fromLocal8Bit(initdb.readAll()).trimmed();
        return sentence(tr("The database cluster could not be made: %1").arg(said.section(u'\n', -3)));
    }
    if (!QDir().rename(unfinished, m_place.clusterFolder()))
        return sentence(
            tr("The folder %1 could not be renamed to %2.").arg(unfinished, m_place.clusterFolder()));
    m_isNew = true;
    return Done();
}

Result<Done> ManagedCluster::launchUntilReady()
{
    const OrphanedPostmaster orphan(m_place.clusterFolder());
    if (!orphan.stop())
        return sentence(
            tr("A PostgreSQL that was left behind in %1 does not stop.").arg(m_place.clusterFolder()));
    orphan.disownStalePidFile();
    if (!m_account->makePrivateFolder(m_place.socketFolder()))
        return sentence(
            tr("The folder %1 cannot be made, or belongs to somebody else.").arg(m_place.socketFolder()));
    for (const auto *ending : {"", ".lock"})
        QFile::remove(m_place.socketFile() + QLatin1StringView(ending));

    launch();
    m_process.waitForStarted();
    for (QDeadlineTimer deadline(readyWithinMs); !deadline.hasExpired();) {
        if (answers())
            return Done();
        // Waits for its end, so that a start that fails is known at once.
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(20))
            continue;
        // Backends of a killed postmaster need a moment to notice.
        const QString tail = logTail();
        if (!tail.contains(QLatin1StringView("shared memory")))
            return sentence(tr("PostgreSQL did not start: %1 (%2)").arg(tail, m_place.logFile()));
        launch();
        m_process.waitForStarted();
    }
    return sentence(
        tr("PostgreSQL did not answer within %1 s (%2).").arg(readyWithinMs / 1000).arg(m_place.logFile()));
}

void ManagedCluster::launch()
{
    if (QFileInfo(m_place.logFile()).size() > mostLogBytes) {
        QFile::remove(m_place.logFile() + QLatin1StringView(".1"));
        QFile::rename(m_place.logFile(), m_place.logFile() + QLatin1StringView(".1"));
    }
    // Statements that fail are logged with their values: nobody else's to read.
    QFile(m_place.logFile()).open(QIODevice::Append);
    QFile::setPermissions(m_place.logFile(), QFile::ReadOwner | QFile::WriteOwner);

    m_account->applyTo(m_process);
    m_process.setWorkingDirectory(m_place.clusterFolder());
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(m_place.logFile(), QIODevice::Append);
    m_process.setStandardErrorFile(m_place.logFile(), QIODevice::Append);
    m_process.start(m_binaries + QLatin1StringView("/postgres"), arguments());
    m_running.start();
}

QStringList ManagedCluster::arguments() const
{
    QStringList settings{
        QStringLiteral("listen_addresses="),
        QStringLiteral("port=5432"), // names the socket only
        QStringLiteral("unix_socket_directories=\"%1\"").arg(m_place.socketFolder()),
        QStringLiteral("unix_socket_permissions=0700"),
        QStringLiteral("cluster_name=parterre"),
        QStringLiteral("max_connections=%1").arg(m_options.connections),
        QStringLiteral("shared_buffers=%1MB").arg(sharedBuffersMb()),
        QStringLiteral("synchronous_commit=on"),
        QStringLiteral("max_wal_size=2GB"),
        QStringLiteral("min_wal_size=512MB"), // kept and used again: a new file of it is slow to make
        QStringLiteral("random_page_cost=1.1"),
        QStringLiteral("jit=off"), // costs more than it gives on short statements
        QStringLiteral("update_process_title=off"), // only ps reads it
        QStringLiteral("timezone=UTC"),
        QStringLiteral("log_timezone=UTC"),
        QStringLiteral("logging_collector=off"),
        QStringLiteral("log_checkpoints=off"),
    };
    for (const auto *name : {"fsync", "full_page_writes"})
        settings += QLatin1StringView(name) + QLatin1StringView(m_options.durable ? "=on" : "=off");
    QStringList arguments{QStringLiteral("-D"), m_place.clusterFolder()};
    for (const QString &setting : settings)
        arguments << QStringLiteral("-c") << setting;
    return arguments;
}

void ManagedCluster::sync()
{
    // Nothing is in it yet that could be lost, so nobody waits for a disk that is busy.
    m_account->applyTo(m_sync);
    m_sync.setWorkingDirectory(QStringLiteral("/"));
    m_sync.start(m_binaries + QLatin1StringView("/initdb"),
        {QStringLiteral("--sync-only"), QStringLiteral("--pgdata"), m_place.clusterFolder()});
}

Result<Done> ManagedCluster::makeDatabase()
{
    try {
        Connection connection(adminUrl());
        pqxx::nontransaction session(connection.open());
        if (session.exec("SELECT FROM pg_roles WHERE rolname = 'parterre'").empty())
            session.exec("CREATE ROLE parterre LOGIN");
        if (session.exec("SELECT FROM pg_database WHERE datname = 'parterre'").empty())
            session.exec("CREATE DATABASE parterre OWNER parterre");
        return Done();
    } catch (const std::exception &error) {
        return sentence(tr("The database could not be made: %1").arg(QString::fromUtf8(error.what())));
    }
}

void ManagedCluster::relaunchAfterCrash()
{
    qCWarning(log).noquote() << "PostgreSQL ended by itself and is started anew:" << logTail();
    m_crashes = m_running.elapsed() >= steadyAfterMs ? 0 : m_crashes + 1;
    const int wait = std::min(firstRelaunchMs << std::min(m_crashes, 10), mostRelaunchMs);
    QTimer::singleShot(wait, this, [this] {
        if (!m_wanted || m_process.state() != QProcess::NotRunning)
            return;
        OrphanedPostmaster(m_place.clusterFolder()).disownStalePidFile();
        launch();
        Q_EMIT restarted();
    });
}

void ManagedCluster::stop()
{
    m_wanted = false;
    if (m_sync.state() != QProcess::NotRunning)
        m_sync.waitForFinished(30000);
    if (m_process.state() != QProcess::NotRunning) {
        const auto pid = pid_t(m_process.processId());
        ::kill(pid, SIGINT);
        if (!m_process.waitForFinished(20000)) {
            ::kill(pid, SIGQUIT);
            m_process.waitForFinished(5000);
        }
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(5000);
        }
        QDir().rmdir(m_place.socketFolder());
    }
    m_lock.release();
}

bool ManagedCluster::answers() const { return PQping(adminUrl().toUtf8().constData()) == PQPING_OK; }

QString ManagedCluster::logTail() const
{
    QFile file(m_place.logFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - 400));
    return QString::fromUtf8(file.readAll()).trimmed().section(u'\n', -3).simplified();
}

} // namespace parterre::storage
