// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sys/types.h>

namespace parterre::storage {

/// A postmaster that a killed server left behind in a cluster folder.
class OrphanedPostmaster {
public:
    explicit OrphanedPostmaster(QString clusterFolder)
        : m_folder(std::move(clusterFolder))
    {
    }

    /// Ends it, first politely, and waits until it is gone. Whether there is none any more.
    bool stop() const;
    /// Makes sure that a postmaster.pid whose number belongs to some other process now does not keep
    /// PostgreSQL from starting.
    void disownStalePidFile() const;

private:
    pid_t recordedPid() const;
    bool isAlive(pid_t pid) const;
    bool goneWithin(pid_t pid, int milliseconds) const;
    QString pidFile() const { return m_folder + QLatin1StringView("/postmaster.pid"); }

    QString m_folder;
};

} // namespace parterre::storage
