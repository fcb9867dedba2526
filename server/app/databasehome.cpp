// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/databasehome.h"

#include "server/storage/migrations.h"

namespace parterre {

Result<Done> DatabaseHome::open(const Configuration &configuration, Company company)
{
    m_url = configuration.databaseUrl;
    if (m_url.isEmpty()) {
        m_cluster = std::make_unique<storage::ManagedCluster>(configuration.dataFolderOrDefault());
        const auto started = m_cluster->start();
        if (!started)
            return started.error();
        if (*started == storage::ManagedCluster::State::RunByAnother && company == Company::Alone) {
            return makeError(ErrorCode::Unavailable,
                QCoreApplication::translate(
                    "DatabaseHome", "Another parterre-server runs with the data folder %1.")
                    .arg(m_cluster->dataFolder()));
        }
        m_url = m_cluster->url();
    }
    const auto version = storage::Migrations().apply(m_url);
    if (!version)
        return version.error();
    m_version = *version;
    return Done();
}

} // namespace parterre
