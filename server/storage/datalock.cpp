// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/datalock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace parterre::storage {

DataLock::Outcome DataLock::take(const QString &file)
{
    release();
    // Not inherited by PostgreSQL, which would keep it beyond our end.
    m_descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_descriptor < 0)
        return Outcome::Failed;
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return Outcome::Taken;
    const bool held = errno == EWOULDBLOCK;
    release();
    return held ? Outcome::HeldByAnother : Outcome::Failed;
}

void DataLock::release()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace parterre::storage
