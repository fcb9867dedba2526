// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/blockon.h"
#include "server/storage/database.h"
#include "server/storage/managedcluster.h"
#include "tests/support/testcluster.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace parterre;
using storage::blockOn;
using storage::ManagedCluster;

namespace {

constexpr ManagedCluster::Options forgetful{false};

qint64 ask(const QString &url, const char *sql)
{
    pqxx::connection connection(url.toStdString());
    pqxx::nontransaction session(connection);
    const pqxx::result result = session.exec(sql);
    return result.empty() ? 0 : result[0][0].as<qint64>();
}

/// Another process with a cluster, as a server is.
class Runner {
public:
    explicit Runner(const QString &folder)
    {
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/clusterrunner"), {folder});
        if (m_process.waitForReadyRead(30000))
            m_postmaster = m_process.readLine().trimmed().toInt();
    }
    ~Runner() { kill(); }
    pid_t postmaster() const { return m_postmaster; }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    pid_t m_postmaster = 0;
};

} // namespace

class ManagedClusterTest : public QObject {
    Q_OBJECT
private:
    test::TestCluster m_folders;
    QString m_used; ///< a copy to copy from, so that not each function makes its own

    /// A cluster that was made, holds a table `kept` with one row, and is stopped.
    QString usedFolder()
    {
        const QString folder = m_folders.makeFolder();
        if (!m_used.isEmpty()) {
            if (QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-aT"), m_used, folder}) != 0)
                qFatal("the cluster cannot be copied");
            return folder;
        }
        ManagedCluster cluster(folder, forgetful);
        const auto started = cluster.start();
        if (!started)
            qFatal("%s", qPrintable(started.error().detail));
        ask(cluster.url(), "CREATE TABLE kept AS SELECT 41 + 1 AS number");
        cluster.stop();
        m_used = m_folders.makeFolder();
        if (QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-aT"), folder, m_used}) != 0)
            qFatal("the cluster cannot be copied");
        return folder;
    }
    static void startsWithItsData(const QString &folder)
    {
        ManagedCluster cluster(folder, forgetful);
        const auto started = cluster.start();
        QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().detail));
        QCOMPARE(*started, ManagedCluster::State::Started);
        QCOMPARE(ask(cluster.url(), "SELECT number FROM kept"), 42);
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("parterre.cluster.info=false")); }

    void makesAClusterThatIsDurableAndClosed()
    {
        const QString folder = m_folders.makeFolder();
        ManagedCluster cluster(folder);
        const auto started = cluster.start();
        QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().detail));
        QCOMPARE(ask(cluster.url(),
                     "SELECT count(*) FROM pg_settings WHERE setting = 'on' AND name IN "
                     "('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')"),
            4);
        QCOMPARE(ask(cluster.url(),
                     "SELECT count(*) FROM pg_database WHERE datname = current_database() "
                     "AND pg_encoding_to_char(encoding) = 'UTF8'"),
            1);
        QCOMPARE(
            ask(cluster.url(), "SELECT count(*) FROM pg_roles WHERE rolname = current_user AND rolsuper"), 0);
        QCOMPARE(ask(cluster.url(), "SELECT length(current_setting('listen_addresses'))"), 0);
        const auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadUser
            | QFile::WriteUser | QFile::ExeUser;
        for (const char *name : {"/postgres", "/run"}) {
            const auto rights = QFileInfo(folder + QLatin1StringView(name)).permissions();
            QVERIFY2(!(rights & ~onlyOwner), name);
        }
        cluster.stop();
        QVERIFY_EXCEPTION_THROWN(ask(cluster.url(), "SELECT 1"), pqxx::broken_connection);
    }

    void startsAgain() { startsWithItsData(usedFolder()); }

    void startsOverAnUnfinishedBeginning()
    {
        const QString folder = m_folders.makeFolder();
        QVERIFY(QDir(folder).mkpath(QStringLiteral("postgres.new/base")));
        ManagedCluster cluster(folder, forgetful);
        QVERIFY(cluster.start().ok());
    }

    void joinsTheServerThatRuns()
    {
        const QString folder = m_folders.makeFolder();
        Runner server(folder);
        QVERIFY(server.postmaster() > 0);
        ManagedCluster cluster(folder, forgetful);
        const auto joined = cluster.start();
        QVERIFY(joined.ok());
        QCOMPARE(*joined, ManagedCluster::State::RunByAnother);
        QCOMPARE(ask(cluster.url(), "SELECT 5"), 5);
        cluster.stop();
        QCOMPARE(ask(cluster.url(), "SELECT 6"), 6);
    }

    void recoversFromAKilledServer()
    {
        const QString folder = usedFolder();
        Runner server(folder);
        QVERIFY(server.postmaster() > 0);
        server.kill();
        startsWithItsData(folder);
    }

    void recoversFromAKilledServerAndPostmaster()
    {
        const QString folder = usedFolder();
        Runner server(folder);
        QVERIFY(server.postmaster() > 0);
        ::kill(server.postmaster(), SIGSTOP);
        server.kill();
        ::kill(server.postmaster(), SIGKILL);
        startsWithItsData(folder);
    }

    void endsAPostmasterThatWasLeftRunning()
    {
        const QString folder = usedFolder();
        Runner server(folder);
        QVERIFY(server.postmaster() > 0);
        // Stopped, it cannot follow the signal that the server's death sends, until it is told to continue
        // below.
        ::kill(server.postmaster(), SIGSTOP);
        server.kill();
        QCOMPARE(::kill(server.postmaster(), 0), 0);
        ::kill(server.postmaster(), SIGCONT);
        startsWithItsData(folder);
        QVERIFY(!QFileInfo::exists(QStringLiteral("/proc/%1/exe").arg(server.postmaster())));
    }

    void isNotFooledByAStalePidFile_data()
    {
        QTest::addColumn<qint64>("pid");
        QTest::newRow("of nobody") << qint64(4194303);
        QTest::newRow("of somebody else") << qint64(::getppid());
        QTest::newRow("of ourselves") << qint64(::getpid());
    }
    void isNotFooledByAStalePidFile()
    {
        QFETCH(qint64, pid);
        const QString folder = usedFolder();
        QFile file(folder + QStringLiteral("/postgres/postmaster.pid"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("%1\n%2/postgres\n1700000000\n5432\n%2/run\n\n  1 1\nready   \n")
                       .arg(pid)
                       .arg(folder)
                       .toUtf8());
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther | QFile::WriteOther);
        startsWithItsData(folder);
    }

    void startsAKilledPostmasterAnew()
    {
        ManagedCluster cluster(m_folders.makeFolder(), forgetful);
        QVERIFY(cluster.start().ok());
        storage::Database database(cluster.url());
        const auto one = [](pqxx::work &t) -> Result<int> { return t.exec1("SELECT 1")[0].as<int>(); };
        QVERIFY(blockOn(database.read("one", one)).ok());

        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("PostgreSQL ended by itself")));
        QSignalSpy restarted(&cluster, &ManagedCluster::restarted);
        const qint64 before = cluster.processId();
        ::kill(pid_t(before), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!restarted.isEmpty(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(blockOn(database.read("one", one)).ok(), 20000);
        QVERIFY(cluster.processId() != before);
    }

    void namesTheFolderThatCannotBeEntered()
    {
        const QString closed = m_folders.makeFolder() + QStringLiteral("/closed");
        QVERIFY(QDir().mkpath(closed));
        QVERIFY(QFile::setPermissions(closed, {}));
        ManagedCluster cluster(closed + QStringLiteral("/data"), forgetful);
        const auto refused = cluster.start();
        QVERIFY(!refused.ok());
        const QString sentence = refused.error().detail;
        QVERIFY2(sentence.contains(QStringLiteral("cannot enter the folder %1:").arg(closed)),
            qPrintable(sentence));
        QVERIFY(!sentence.contains(u'\n'));
        QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void findsAShorterPlaceForTheSocketOfALongPath()
    {
        const QString folder = m_folders.makeFolder() + u'/' + QString(120, u'x');
        QString url;
        {
            ManagedCluster cluster(folder, forgetful);
            const auto started = cluster.start();
            QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().detail));
            url = cluster.url();
            QCOMPARE(ask(url, "SELECT 1"), 1);
        }
        const QString socketFolder = url.section(u'\'', 1, 1);
        QVERIFY(!socketFolder.startsWith(folder));
        QVERIFY(!QFileInfo::exists(socketFolder));
    }
};

QTEST_GUILESS_MAIN(ManagedClusterTest)
#include "test_managedcluster.moc"
