// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/postgresaccount.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace parterre::storage {

std::optional<PostgresAccount> PostgresAccount::find()
{
    PostgresAccount account;
    account.m_uid = ::geteuid();
    account.m_other = account.m_uid == 0;
    const passwd *entry = account.m_other ? ::getpwnam("postgres") : ::getpwuid(account.m_uid);
    if (account.m_other && !entry)
        return std::nullopt;
    if (entry) {
        account.m_name = QString::fromLocal8Bit(entry->pw_name);
        account.m_uid = entry->pw_uid;
        account.m_gid = entry->pw_gid;
    }
    return account;
}

bool PostgresAccount::become() const
{
    if (!m_other)
        return true;
    return ::setgroups(1, &m_gid) == 0 && ::setgid(m_gid) == 0 && ::setuid(m_uid) == 0;
}

QString PostgresAccount::firstClosedFolder(const QString &folder) const
{
    QStringList folders;
    for (QString path = QDir(folder).absolutePath(); path != u"/"; path = QFileInfo(path).path())
        folders.prepend(path);
    std::vector<QByteArray> names;
    for (const QString &path : folders)
        names.push_back(QFile::encodeName(path));

    // Only the kernel knows all that decides (modes, groups, access lists): a child becomes the account and
    // asks.
    const pid_t child = ::fork();
    if (child == 0) {
        int closed = become() ? 0 : 255;
        for (std::size_t i = 0; closed == 0 && i < names.size(); ++i) {
            if (::access(names[i].constData(), X_OK) != 0)
                closed = int(i) + 1;
        }
        ::_exit(closed);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return folder;
    const int closed = WEXITSTATUS(status);
    return closed == 0 ? QString() : folders.value(closed - 1, folder);
}

bool PostgresAccount::makePrivateFolder(const QString &folder) const
{
    const QByteArray path = QFile::encodeName(folder);
    if (::mkdir(path.constData(), 0700) == 0 && m_other && ::chown(path.constData(), m_uid, m_gid) != 0)
        return false;
    struct stat state;
    // What is there already must be a real folder of the account: in a shared place, anybody could have made
    // it.
    if (::lstat(path.constData(), &state) != 0 || !S_ISDIR(state.st_mode) || state.st_uid != m_uid)
        return false;
    return (state.st_mode & 0777) == 0700 || ::chmod(path.constData(), 0700) == 0;
}

void PostgresAccount::applyTo(QProcess &process) const
{
    process.setChildProcessModifier([account = *this, parent = ::getpid()] {
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        ::setsid();
        if (!account.become())
            ::_exit(126);
        // After the change of account, which would clear it. SIGINT: PostgreSQL's "fast" shutdown.
        ::prctl(PR_SET_PDEATHSIG, SIGINT);
        if (::getppid() != parent)
            ::_exit(126);
    });
}

} // namespace parterre::storage
