// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"
#include "server/storage/managedcluster.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>
#include <vector>

namespace parterre {

/// What a load is put on: a durable PostgreSQL of its own, a hall of 60,000 seats with some shows on sale,
/// and a real parterre-server process. Gone afterwards.
class BenchHouse {
public:
    struct Size {
        int shows = 24;
        int mostConnections = 450; ///< of PostgreSQL, for the baseline
    };

    explicit BenchHouse(Size size);
    ~BenchHouse();

    /// Blocks until the server listens.
    Result<Done> open();

    QUrl url() const { return m_url; }
    QString databaseUrl() const { return m_cluster->url(); }
    const std::vector<ShowId> &shows() const { return m_shows; }
    int seatsPerShow() const { return m_seats; }
    QString user() const { return QStringLiteral("counter"); }
    QString password() const { return QStringLiteral("bench-password"); }
    /// Resident memory of the server process, in bytes.
    qint64 serverMemory() const;

private:
    Result<Done> furnish();
    Result<Done> startServer();

    const Size m_size;
    QTemporaryDir m_folder;
    std::unique_ptr<storage::ManagedCluster> m_cluster;
    QProcess m_server;
    QUrl m_url;
    std::vector<ShowId> m_shows;
    int m_seats = 0;
};

} // namespace parterre
