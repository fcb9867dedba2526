// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"
#include "common/protocol/messages/events.h"
#include "server/storage/managedcluster.h"
#include "tests/bench/largeplan.h"
#include "tests/bench/serverprocess.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>
#include <vector>

namespace parterre {

class CatalogService;

/// What a load is put on: a durable PostgreSQL of its own, a hall of 60,000 seats with some shows on sale,
/// and real parterre-server processes. Gone afterwards.
class BenchHouse {
public:
    struct Size {
        int shows = 24;
        int events = 1; ///< the shows take turns among them
        int mostConnections = 450; ///< of PostgreSQL, for the baseline
        BowlSize hall{}; ///< 60,000 seats
        int servers = 1; ///< on the one database
        /// Of the servers, in TOML. All connections of a load share one session, which may hold what it
        /// likes.
        QByteArray configuration = "[sale.counter]\nmost_holds = 0\n";
    };

    explicit BenchHouse(Size size);

    /// Blocks until the servers listen.
    Result<Done> open();
    /// open() in two steps. Between them nobody has read the database: a bench may write more into it.
    Result<Done> prepare();
    Result<Done> startServers();
    /// Blocks the seats of the show whose states are not 0, as a house does that keeps them for somebody.
    Result<Done> block(ShowId show, const QByteArray &states);
    /// A second database in the same cluster, with the same tables, shows and prices: where a baseline does
    /// the same without our server. Its URL.
    Result<QString> makeTwin();
    /// Before each run, ours and a baseline's: brings PostgreSQL to where it is when it has been at work for
    /// a while. A new one makes each file of its log anew, and everybody waits for that; later they are used
    /// again.
    Result<Done> settle();
    /// What PostgreSQL says of its durability; an error where it would not survive a power cut.
    Result<QJsonObject> durability() const;
    /// `violations` of parterre-server audit on the live database.
    Result<int> audit() const { return ServerProcess::audit(databaseUrl()); }

    QUrl url() const { return m_servers.front()->url(); }
    std::vector<QUrl> urls() const;
    QString databaseUrl() const { return m_cluster->url(); }
    const std::vector<ShowId> &shows() const { return m_shows; }
    int seatsPerShow() const { return m_seats; }
    TicketTypeId ticketType() const { return m_ticketType; }
    static constexpr qint64 price = 3200; ///< of every seat, in minor units
    QString user() const { return QStringLiteral("counter"); }
    QString admin() const { return QStringLiteral("admin"); } ///< of the venue
    QString password() const { return QStringLiteral("bench-password"); }
    /// The one number that the query gives.
    Result<qint64> count(const char *query) const;
    /// Resident memory of the first server, in bytes.
    qint64 serverMemory() const { return m_servers.front()->residentBytes(); }
    std::vector<qint64> serverProcesses() const;
    qint64 postmaster() const { return m_cluster->processId(); }

private:
    Result<Done> furnish(const QString &databaseUrl);
    Result<Done> publish(CatalogService &catalog);
    Result<Done> makeShows(CatalogService &catalog, Timestamp now);

    const Size m_size;
    QTemporaryDir m_folder;
    std::unique_ptr<storage::ManagedCluster> m_cluster;
    std::vector<std::unique_ptr<ServerProcess>> m_servers; ///< end before their database
    std::vector<ShowId> m_shows;
    std::vector<EventId> m_events;
    LayoutId m_layout;
    TicketTypeId m_ticketType;
    std::vector<protocol::Price> m_prices;
    int m_seats = 0;
    bool m_hasLogFiles = false;
};

} // namespace parterre
