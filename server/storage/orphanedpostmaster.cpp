// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/orphanedpostmaster.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <csignal>
#include <unistd.h>

namespace parterre::storage {

bool OrphanedPostmaster::stop() const
{
    const pid_t pid = recordedPid();
    if (!isAlive(pid))
        return true;
    // "fast": roll back and leave in good order; "immediate": leave as after a crash; and then the axe.
    ::kill(pid, SIGINT);
    if (goneWithin(pid, 10000))
        return true;
    ::kill(pid, SIGQUIT);
    if (goneWithin(pid, 5000))
        return true;
    ::kill(pid, SIGKILL);
    return goneWithin(pid, 5000);
}

void OrphanedPostmaster::disownStalePidFile() const
{
    const pid_t pid = recordedPid();
    if (pid <= 0 || isAlive(pid) || ::kill(pid, 0) != 0)
        return;
    // The number was given to somebody else since. The file must stay: with it PostgreSQL checks that no
    // backend of the old postmaster still uses the shared memory. PostgreSQL takes the number of its own
    // parent, us, as stale.
    QFile file(pidFile());
    if (!file.open(QIODevice::ReadWrite))
        return;
    QByteArray content = file.readAll();
    content.replace(0, content.indexOf('\n'), QByteArray::number(::getpid()));
    file.resize(0);
    file.seek(0);
    file.write(content);
}

pid_t OrphanedPostmaster::recordedPid() const
{
    QFile file(pidFile());
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return pid_t(file.readLine().trimmed().toInt());
}

bool OrphanedPostmaster::isAlive(pid_t pid) const
{
    // A postmaster works in its cluster's folder; a zombie works nowhere.
    return pid > 0 && pid != ::getpid()
        && QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(pid))
        == QFileInfo(m_folder).canonicalFilePath();
}

bool OrphanedPostmaster::goneWithin(pid_t pid, int milliseconds) const
{
    // It is not our child any more, so that nobody tells us.
    for (QDeadlineTimer deadline(milliseconds); isAlive(pid); QThread::msleep(5)) {
        if (deadline.hasExpired())
            return false;
    }
    return true;
}

} // namespace parterre::storage
