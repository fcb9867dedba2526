// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/managedcluster.h"

#include "server/storage/connection.h"
#include "server/storage/orphanedpostmaster.h"
#include "server/storage/postgresbinaries.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>
#include <libpq-fe.h>
#include <sys/stat.h>
#include <unistd.h>

namespace parterre::storage {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.cluster")

constexpr int longestSocketPath = 107; ///< bytes, unix(7)
constexpr auto socketName = "/.s.PGSQL.5432";
constexpr int readyWithinMs = 60000; ///< recovery after a crash may replay much
constexpr qint64 mostLogBytes = 16 << 20;

Error sentence(const QString &text) { return makeError(ErrorCode::Unavailable, text); }

} // namespace

ManagedCluster::ManagedCluster(QString dataFolder, Options options)
    : m_dataFolder(QDir::cleanPath(QDir(dataFolder).absolutePath()))
    , m_options(options)
    , m_account(PostgresAccount::find())
{
    connect(&m_process, &QProcess::finished, this, [this] {
        if (m_wanted)
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
    switch (m_lock.take(m_dataFolder + QLatin1StringView("/server.lock"))) {
    case DataLock::Outcome::HeldByAnother:
        return State::RunByAnother;
    case DataLock::Outcome::Failed:
        return sentence(tr("The data folder %1 cannot be written to.").arg(m_dataFolder));
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
    QString there = m_dataFolder;
    while (!QFileInfo::exists(there))
        there = QFileInfo(there).path();
    if (const QString closed = m_account->firstClosedFolder(there); !closed.isEmpty())
        return refuse(closed);
    if (!QDir().mkpath(m_dataFolder))
        return sentence(tr("The data folder %1 cannot be made.").arg(m_dataFolder));
    if (there != m_dataFolder && m_account->isOther())
        ::chmod(QFile::encodeName(m_dataFolder).constData(), 0755);
    if (const QString closed = m_account->firstClosedFolder(m_dataFolder); !closed.isEmpty())
        return refuse(closed);
    return Done();
}

Result<Done> ManagedCluster::findBinaries()
{
    QFile versionFile(clusterFolder() + QLatin1StringView("/PG_VERSION"));
    QString version;
    if (versionFile.open(QIODevice::ReadOnly))
        version = QString::fromLatin1(versionFile.readAll()).trimmed();
    const auto folder = findPostgresBinaries(version);
    if (!folder && version.isEmpty())
        return sentence(tr("PostgreSQL was not found: please install the package postgresql."));
    if (!folder)
        return sentence(tr("The data in %1 was made by PostgreSQL %2, which is not installed.")
                            .arg(clusterFolder(), version));
    m_binaries = *folder;
    return Done();
}

Result<Done> ManagedCluster::initialise()
{
    if (QFileInfo::exists(clusterFolder() + QLatin1StringView("/PG_VERSION")))
        return Done();
    qCInfo(log).noquote() << "making the database cluster in" << clusterFolder();
    // Made aside and renamed: an attempt that was killed leaves nothing that looks finished.
    const QString unfinished = clusterFolder() + QLatin1StringView(".new");
    QDir(unfinished).removeRecursively();
    if (!m_account->makePrivateFolder(unfinished))
        return sentence(tr("The folder %1 cannot be made.").arg(unfinished));

    QStringList arguments{QStringLiteral("--pgdata"), unfinished, QStringLiteral("--username=postgres"),
        QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8"),
        QStringLiteral("--data-checksums"), QStringLiteral("--no-instructions")};
    if (!m_options.durable)
        arguments += QStringLiteral("--no-sync");
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
    if (!QDir().rename(unfinished, clusterFolder()))
        return sentence(tr("The folder %1 could not be renamed to %2.").arg(unfinished, clusterFolder()));
    return Done();
}

Result<Done> ManagedCluster::launchUntilReady()
{
    const OrphanedPostmaster orphan(clusterFolder());
    if (!orphan.stop())
        return sentence(tr("A PostgreSQL that was left behind in %1 does not stop.").arg(clusterFolder()));
    orphan.disownStalePidFile();
    if (!m_account->makePrivateFolder(socketFolder()))
        return sentence(tr("The folder %1 cannot be made, or belongs to somebody else.").arg(socketFolder()));
    for (const auto *ending : {"", ".lock"})
        QFile::remove(socketFolder() + QLatin1StringView(socketName) + QLatin1StringView(ending));

    launch();
    for (QDeadlineTimer deadline(readyWithinMs); !deadline.hasExpired();) {
        if (answers())
            return Done();
        // Waits for its end, so that a start that fails is known at once.
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(20))
            continue;
        // Backends of a killed postmaster need a moment to notice.
        const QString tail = logTail();
        if (!tail.contains(QLatin1StringView("shared memory")))
            return sentence(tr("PostgreSQL did not start: %1 (%2)").arg(tail, logFile()));
        launch();
    }
    return sentence(
        tr("PostgreSQL did not answer within %1 s (%2).").arg(readyWithinMs / 1000).arg(logFile()));
}

void ManagedCluster::launch()
{
    if (QFileInfo(logFile()).size() > mostLogBytes) {
        QFile::remove(logFile() + QLatin1StringView(".1"));
        QFile::rename(logFile(), logFile() + QLatin1StringView(".1"));
    }
    // Statements that fail are logged with their values: nobody else's to read.
    QFile(logFile()).open(QIODevice::Append);
    QFile::setPermissions(logFile(), QFile::ReadOwner | QFile::WriteOwner);

    m_account->applyTo(m_process);
    m_process.setWorkingDirectory(clusterFolder());
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(logFile(), QIODevice::Append);
    m_process.setStandardErrorFile(logFile(), QIODevice::Append);
    m_process.start(m_binaries + QLatin1StringView("/postgres"), arguments());
    m_process.waitForStarted();
}

QStringList ManagedCluster::arguments() const
{
    QStringList settings{
        QStringLiteral("listen_addresses="),
        QStringLiteral("port=5432"), // names the socket only
        QStringLiteral("unix_socket_directories=\"%1\"").arg(socketFolder()),
        QStringLiteral("unix_socket_permissions=0700"),
        QStringLiteral("cluster_name=parterre"),
        QStringLiteral("max_connections=%1").arg(m_options.connections),
        QStringLiteral("shared_buffers=128MB"),
        QStringLiteral("synchronous_commit=on"),
        QStringLiteral("max_wal_size=2GB"),
        QStringLiteral("random_page_cost=1.1"),
        QStringLiteral("jit=off"), // costs more than it gives on short statements
        QStringLiteral("timezone=UTC"),
        QStringLiteral("log_timezone=UTC"),
        QStringLiteral("logging_collector=off"),
        QStringLiteral("log_checkpoints=off"),
    };
    for (const auto *name : {"fsync", "full_page_writes"})
        settings += QLatin1StringView(name) + QLatin1StringView(m_options.durable ? "=on" : "=off");
    QStringList arguments{QStringLiteral("-D"), clusterFolder()};
    for (const QString &setting : settings)
        arguments << QStringLiteral("-c") << setting;
    return arguments;
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
    // Not at once: its backends must notice first, and a start that fails must not become a loop without end.
    QTimer::singleShot(200, this, [this] {
        if (!m_wanted || m_process.state() != QProcess::NotRunning)
            return;
        launch();
        Q_EMIT restarted();
    });
}

void ManagedCluster::stop()
{
    m_wanted = false;
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
        QDir().rmdir(socketFolder());
    }
    m_lock.release();
}

bool ManagedCluster::answers() const { return PQping(adminUrl().toUtf8().constData()) == PQPING_OK; }

QString ManagedCluster::url() const
{
    return connectionString(QStringLiteral("parterre"), QStringLiteral("parterre"));
}

QString ManagedCluster::adminUrl() const
{
    return connectionString(QStringLiteral("postgres"), QStringLiteral("postgres"));
}

QString ManagedCluster::connectionString(const QString &user, const QString &database) const
{
    QString host = socketFolder();
    host.replace(u'\\', QLatin1StringView("\\\\")).replace(u'\'', QLatin1StringView("\\'"));
    return QStringLiteral("host='%1' port=5432 user=%2 dbname=%3").arg(host, user, database);
}

QString ManagedCluster::socketFolder() const
{
    const QString folder = m_dataFolder + QLatin1StringView("/run");
    if (QFile::encodeName(folder + QLatin1StringView(socketName)).size() <= longestSocketPath)
        return folder;
    // Too long for a socket: a short name, the same for every program that asks.
    const QByteArray digest =
        QCryptographicHash::hash(QFile::encodeName(m_dataFolder), QCryptographicHash::Sha256);
    const QString name = QStringLiteral("/parterre-%1").arg(QString::fromLatin1(digest.toHex().left(16)));
    return (::geteuid() == 0 ? QStringLiteral("/run") : QStringLiteral("/tmp")) + name;
}

QString ManagedCluster::logTail() const
{
    QFile file(logFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - 400));
    return QString::fromUtf8(file.readAll()).trimmed().section(u'\n', -3).simplified();
}

} // namespace parterre::storage
