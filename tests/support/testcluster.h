// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/managedcluster.h"

#include <QString>

#include <memory>

namespace parterre::test {

/// A real PostgreSQL for one test program: a managed cluster in a folder of its own under /var/tmp, gone
/// afterwards; or the server whose superuser URL the environment variable PARTERRE_TEST_CLUSTER holds. What
/// earlier runs that crashed have left is removed. Ends the program when there is no PostgreSQL to be had.
class TestCluster {
public:
    TestCluster();
    ~TestCluster();
    TestCluster(const TestCluster &) = delete;
    TestCluster &operator=(const TestCluster &) = delete;

    /// As superuser, in database `postgres`.
    QString adminUrl() const { return m_adminUrl; }
    /// The process of the cluster's postmaster; 0: it is not ours.
    qint64 postmaster() const { return m_cluster ? m_cluster->processId() : 0; }
    /// A new folder under /var/tmp that the postgres account can enter; gone when the cluster is. For tests
    /// that start servers or clusters of their own.
    QString makeFolder();

private:
    static QString freshFolder();
    static void removeLeftovers();

    QString m_folder;
    int m_folders = 0;
    std::unique_ptr<storage::DataLock> m_inUse;
    std::unique_ptr<storage::ManagedCluster> m_cluster;
    QString m_adminUrl;
};

} // namespace parterre::test
