// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/databaseprocess.h"

#include <QFile>

#include <csignal>
#include <libpq-fe.h>

namespace parterre::simulation {

namespace {

constexpr int mostConnections = 60;

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

storage::ManagedCluster::Options options()
{
    storage::ManagedCluster::Options options;
    options.connections = mostConnections;
    return options;
}

} // namespace

DatabaseProcess::DatabaseProcess(const QString &folder)
    : m_cluster(folder, options())
{
}

Result<Done> DatabaseProcess::start()
{
    const auto started = m_cluster.start();
    return started ? Result<Done>(Done{}) : started.error();
}

std::vector<DatabaseProcess::Child> DatabaseProcess::children() const
{
    std::vector<Child> children;
    const qint64 postmaster = m_cluster.processId();
    if (postmaster == 0)
        return children;
    const QByteArray list = contentsOf(QStringLiteral("/proc/%1/task/%1/children").arg(postmaster)).trimmed();
    for (const QByteArray &word : list.split(' ')) {
        const qint64 processId = word.toLongLong();
        const QByteArray title = contentsOf(QStringLiteral("/proc/%1/cmdline").arg(processId));
        if (title.startsWith("postgres"))
            children.push_back({processId, title.contains("[local]")});
    }
    return children;
}

void DatabaseProcess::kill()
{
    if (const qint64 postmaster = m_cluster.processId())
        ::kill(pid_t(postmaster), SIGKILL);
}

bool DatabaseProcess::killBackend(int n)
{
    std::vector<Child> backends = children();
    std::erase_if(backends, [](const Child &child) { return !child.isBackend; });
    if (backends.empty())
        return false;
    ::kill(pid_t(backends[size_t(n) % backends.size()].processId), SIGKILL);
    return true;
}

void DatabaseProcess::pause()
{
    resume();
    for (const Child &child : children()) {
        if (::kill(pid_t(child.processId), SIGSTOP) == 0)
            m_paused.push_back(child.processId);
    }
}

void DatabaseProcess::resume()
{
    for (const qint64 processId : std::exchange(m_paused, {})) {
        // The number may be somebody else's by now.
        if (contentsOf(QStringLiteral("/proc/%1/cmdline").arg(processId)).startsWith("postgres"))
            ::kill(pid_t(processId), SIGCONT);
    }
}

bool DatabaseProcess::answers() const
{
    return PQping(m_cluster.adminUrl().toUtf8().constData()) == PQPING_OK;
}

ProxyTarget DatabaseProcess::target() const
{
    return {0, storage::ClusterPlace(m_cluster.dataFolder()).socketFile()};
}

} // namespace parterre::simulation
