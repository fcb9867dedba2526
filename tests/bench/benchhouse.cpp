// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchhouse.h"

#include "common/base/clock.h"
#include "common/base/idsource.h"
#include "server/accounts/accountservice.h"
#include "server/catalog/catalogservice.h"
#include "server/storage/blockon.h"
#include "server/storage/database.h"
#include "server/storage/migrations.h"
#include <QFile>

#include <pqxx/pqxx>
#include <sys/resource.h>

namespace parterre {

namespace {

constexpr qint64 dayMs = 86'400'000;

} // namespace

BenchHouse::BenchHouse(Size size)
    : m_size(size)
    , m_folder(QStringLiteral("/var/tmp/parterre-bench-XXXXXX"))
{
    // A socket each for thousands of connections, here and in the server.
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    // Root's PostgreSQL runs under another account, which must be able to enter.
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
}

Result<Done> BenchHouse::open()
{
    auto prepared = prepare();
    return prepared ? startServers() : prepared;
}

Result<Done> BenchHouse::prepare()
{
    storage::ManagedCluster::Options options;
    options.connections = m_size.mostConnections;
    m_cluster = std::make_unique<storage::ManagedCluster>(m_folder.path(), options);
    if (const auto started = m_cluster->start(); !started)
        return started.error();
    if (const auto migrated = storage::Migrations().apply(m_cluster->url()); !migrated)
        return migrated.error();
    return furnish(m_cluster->url());
}

Result<Done> BenchHouse::furnish(const QString &databaseUrl)
{
    const SystemClock clock;
    SystemIdSource ids(clock);
    storage::Database database(databaseUrl);
    AccountService accounts(database, clock, ids);
    CatalogService catalog(database, clock);
    if (auto published = publish(catalog); !published)
        return published;
    if (auto made = makeShows(catalog, clock.now()); !made)
        return made;
    const auto account = storage::blockOn(
        accounts.add({user(), QStringLiteral("Bench"), protocol::Role::Counter, password()}));
    if (!account)
        return account.error();
    const auto venueAdmin = storage::blockOn(
        accounts.add({admin(), QStringLiteral("Admin"), protocol::Role::VenueAdmin, password()}));
    return venueAdmin ? Result<Done>(Done{}) : venueAdmin.error();
}

Result<Done> BenchHouse::publish(CatalogService &catalog)
{
    const layout::Layout hall = makeBowl(m_size.hall);
    m_seats = hall.seatCount();
    const NewVenue venue{QStringLiteral("Bench Arena"), QStringLiteral("Nowhere"), QStringLiteral("DE"),
        QStringLiteral("Europe/Berlin")};
    const auto layout = storage::blockOn(catalog.publishLayout(venue, hall));
    if (!layout)
        return layout.error();
    m_events.clear();
    for (int i = 1; i <= m_size.events; ++i) {
        const auto event = storage::blockOn(catalog.createEvent(
            {venue.name, QStringLiteral("Bench %1").arg(i), QStringLiteral("concert"), {}}));
        if (!event)
            return event.error();
        m_events.push_back(*event);
    }
    const auto type = storage::blockOn(catalog.createTicketType(QStringLiteral("Adult")));
    if (!type)
        return type.error();
    m_layout = *layout;
    m_ticketType = *type;
    m_prices.clear();
    for (const layout::Zone &zone : hall.zones)
        m_prices.push_back({zone.key, *type, price});
    return Done();
}

Result<Done> BenchHouse::makeShows(CatalogService &catalog, Timestamp now)
{
    m_shows.clear();
    for (int i = 0; i < m_size.shows; ++i) {
        const NewShow show{m_events[size_t(i % m_size.events)], m_layout, now + (i + 1) * dayMs, now + -dayMs,
            now + (i + 1) * dayMs, QStringLiteral("EUR"), 0};
        const auto made = storage::blockOn(catalog.createShow(show));
        if (!made)
            return made.error();
        if (auto priced = storage::blockOn(catalog.setPrices(*made, m_prices)); !priced)
            return priced;
        m_shows.push_back(*made);
    }
    return Done();
}

Result<Done> BenchHouse::block(ShowId show, const QByteArray &states)
{
    std::string taken;
    for (SeatNo seat = 0; seat < states.size(); ++seat) {
        if (states[seat] != 0)
            taken += (taken.empty() ? "{" : ",") + std::to_string(seat);
    }
    try {
        pqxx::connection connection(m_cluster->url().toStdString());
        pqxx::work work(connection);
        work.exec_params("INSERT INTO inventory (show_id, version) VALUES ($1, 1)", show.value);
        work.exec_params("INSERT INTO claim (show_id, seat_no, state, version) "
                         "SELECT $1, n, 3, 1 FROM unnest($2::int[]) n",
            show.value, taken + "}");
        work.commit();
        return Done();
    } catch (const std::exception &e) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(e.what()));
    }
}

Result<QString> BenchHouse::makeTwin()
{
    try {
        pqxx::connection connection(m_cluster->adminUrl().toStdString());
        pqxx::nontransaction session(connection);
        session.exec("CREATE DATABASE twin OWNER parterre TEMPLATE template0");
    } catch (const std::exception &e) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(e.what()));
    }
    const QString twin =
        m_cluster->url().replace(QStringLiteral("dbname=parterre"), QStringLiteral("dbname=twin"));
    if (const auto migrated = storage::Migrations().apply(twin); !migrated)
        return migrated.error();
    if (const auto furnished = furnish(twin); !furnished)
        return furnished.error();
    return twin;
}

Result<Done> BenchHouse::settle()
{
    constexpr int logFiles = 32; // as many as min_wal_size keeps
    try {
        pqxx::connection connection(m_cluster->adminUrl().toStdString());
        pqxx::nontransaction session(connection);
        for (int i = 0; i < logFiles && !m_hasLogFiles; ++i) {
            session.exec("SELECT pg_logical_emit_message(false, 'bench', 'next')");
            session.exec("SELECT pg_switch_wal()");
        }
        m_hasLogFiles = true;
        session.exec("CHECKPOINT");
    } catch (const std::exception &e) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(e.what()));
    }
    return Done();
}

Result<QJsonObject> BenchHouse::durability() const
{
    QJsonObject settings;
    try {
        pqxx::connection connection(m_cluster->url().toStdString());
        pqxx::nontransaction session(connection);
        for (const char *name : {"fsync", "synchronous_commit", "full_page_writes"}) {
            const std::string value = session.exec1(std::string("SHOW ") + name)[0].as<std::string>();
            if (value != "on")
                return makeError(
                    ErrorCode::Unavailable, QStringLiteral("%1 is off").arg(QLatin1StringView(name)));
            settings[QLatin1StringView(name)] = QString::fromStdString(value);
        }
    } catch (const std::exception &e) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(e.what()));
    }
    return settings;
}

Result<qint64> BenchHouse::count(const char *query) const
{
    try {
        pqxx::connection connection(m_cluster->url().toStdString());
        pqxx::nontransaction session(connection);
        return session.exec1(query)[0].as<qint64>();
    } catch (const std::exception &e) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(e.what()));
    }
}

std::vector<QUrl> BenchHouse::urls() const
{
    std::vector<QUrl> urls;
    for (const auto &server : m_servers)
        urls.push_back(server->url());
    return urls;
}

std::vector<qint64> BenchHouse::serverProcesses() const
{
    std::vector<qint64> ids;
    for (const auto &server : m_servers)
        ids.push_back(server->id());
    return ids;
}

Result<Done> BenchHouse::startServers()
{
    QFile configuration(m_folder.filePath(QStringLiteral("bench.toml")));
    if (!configuration.open(QIODevice::WriteOnly) || configuration.write(m_size.configuration) < 0)
        return makeError(ErrorCode::Unavailable, configuration.errorString());
    configuration.close();
    for (int i = 0; i < m_size.servers; ++i) {
        m_servers.push_back(std::make_unique<ServerProcess>());
        const QString data = m_folder.filePath(QStringLiteral("server-%1").arg(i));
        if (auto started = m_servers.back()->start(databaseUrl(), configuration.fileName(), data); !started)
            return started;
    }
    return Done();
}

} // namespace parterre
