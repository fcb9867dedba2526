// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/managedcluster.h"
#include "tests/simulation/proxytarget.h"

#include <vector>

namespace parterre::simulation {

/// The real PostgreSQL of a run, durable as in a theatre, and what may happen to its processes.
class DatabaseProcess {
public:
    explicit DatabaseProcess(const QString &folder);
    ~DatabaseProcess() { resume(); }

    Result<Done> start();
    /// SIGKILL to the postmaster; it is started anew by itself.
    void kill();
    /// SIGKILL to a backend that serves a server, the n-th modulo their number. Whether there was one.
    bool killBackend(int n);
    /// SIGSTOP to all its processes but the postmaster, until resume().
    void pause();
    void resume();
    bool answers() const;

    QString url() const { return m_cluster.url(); }
    ProxyTarget target() const;

private:
    struct Child {
        qint64 processId = 0;
        bool isBackend = false;
    };
    std::vector<Child> children() const;

    storage::ManagedCluster m_cluster;
    std::vector<qint64> m_paused;
};

} // namespace parterre::simulation
