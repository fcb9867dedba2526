// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/configuration.h"
#include "server/storage/managedcluster.h"

#include <memory>

namespace parterre {

/// Where the data lives: the database of the configuration's URL, or a managed cluster that runs as long as
/// this does. Brought to this program's schema.
class DatabaseHome {
public:
    /// Whether a server may be running there already.
    enum class Company { Alone, Welcome };

    /// Blocks until the database is ready. Errors: Unavailable, the detail a sentence for people.
    Result<Done> open(const Configuration &configuration, Company company);

    QString url() const { return m_url; }
    /// The version of its schema.
    int version() const { return m_version; }

private:
    std::unique_ptr<storage::ManagedCluster> m_cluster;
    QString m_url;
    int m_version = 0;
};

} // namespace parterre
