// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcluster.h"

#include "server/storage/orphanedpostmaster.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>

#include <cstdlib>
#include <sys/stat.h>

namespace parterre::test {

namespace {

const auto place = QLatin1StringView("/var/tmp");
const auto prefix = QLatin1StringView("parterre-test-");
const auto lockName = QLatin1StringView("/in-use.lock");

} // namespace

TestCluster::TestCluster()
{
    removeLeftovers();
    m_folder = freshFolder();
    m_inUse = std::make_unique<storage::DataLock>();
    if (m_inUse->take(m_folder + lockName) != storage::DataLock::Outcome::Taken)
        qFatal("the test folder %s cannot be locked", qPrintable(m_folder));
    m_adminUrl = qEnvironmentVariable("PARTERRE_TEST_CLUSTER");
    if (!m_adminUrl.isEmpty())
        return;
    m_cluster =
        std::make_unique<storage::ManagedCluster>(makeFolder(), storage::ManagedCluster::Options{false});
    if (const auto started = m_cluster->start(); !started)
        qFatal("%s", qPrintable(started.error().detail));
    m_adminUrl = m_cluster->adminUrl();
}

TestCluster::~TestCluster()
{
    m_cluster.reset();
    QDir(m_folder).removeRecursively();
}

QString TestCluster::makeFolder()
{
    const QString folder = m_folder + QStringLiteral("/%1").arg(++m_folders);
    QDir().mkpath(folder);
    return folder;
}

QString TestCluster::freshFolder()
{
    QByteArray name = QFile::encodeName(place + u'/' + prefix) + "XXXXXX";
    // As root, the account postgres must get through; mkdtemp alone would shut it out.
    if (!::mkdtemp(name.data()) || ::chmod(name.constData(), 0755) != 0)
        qFatal("no folder can be made in %s", place.data());
    return QFile::decodeName(name);
}

void TestCluster::removeLeftovers()
{
    const QFileInfoList folders = QDir(place).entryInfoList({prefix + u'*'}, QDir::Dirs);
    for (const QFileInfo &folder : folders) {
        // A folder that was made this minute may be about to be locked by a program that runs beside us.
        const bool young = folder.lastModified().secsTo(QDateTime::currentDateTime()) < 60;
        storage::DataLock lock;
        if (young || lock.take(folder.filePath() + lockName) != storage::DataLock::Outcome::Taken)
            continue;
        QDirIterator clusters(
            folder.filePath(), {QStringLiteral("postmaster.pid")}, QDir::Files, QDirIterator::Subdirectories);
        while (clusters.hasNext())
            storage::OrphanedPostmaster(clusters.nextFileInfo().path()).stop();
        QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace parterre::test
