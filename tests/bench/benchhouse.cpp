// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchhouse.h"

#include "common/base/clock.h"
#include "common/base/idsource.h"
#include "server/accounts/accountservice.h"
#include "server/catalog/catalogservice.h"
#include "server/storage/blockon.h"
#include "server/storage/database.h"
#include "server/storage/migrations.h"
#include "tests/bench/largeplan.h"

#include <QFile>
#include <QRegularExpression>

namespace parterre {

namespace {

constexpr int startMs = 30'000;
constexpr qint64 dayMs = 86'400'000;

} // namespace

BenchHouse::BenchHouse(Size size)
    : m_size(size)
    , m_folder(QStringLiteral("/var/tmp/parterre-bench-XXXXXX"))
{
    // Root's PostgreSQL runs under another account, which must be able to enter.
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
}

BenchHouse::~BenchHouse()
{
    if (m_server.state() != QProcess::NotRunning) {
        m_server.terminate();
        m_server.waitForFinished(startMs);
    }
}

Result<Done> BenchHouse::open()
{
    storage::ManagedCluster::Options options;
    options.connections = m_size.mostConnections;
    m_cluster = std::make_unique<storage::ManagedCluster>(m_folder.path(), options);
    if (const auto started = m_cluster->start(); !started)
        return started.error();
    if (const auto migrated = storage::Migrations().apply(m_cluster->url()); !migrated)
        return migrated.error();
    if (auto furnished = furnish(); !furnished)
        return furnished;
    return startServer();
}

Result<Done> BenchHouse::furnish()
{
    const SystemClock clock;
    SystemIdSource ids(clock);
    storage::Database database(m_cluster->url());
    AccountService accounts(database, clock, ids);
    CatalogService catalog(database, clock);

    const layout::Layout hall = makeBowl({});
    m_seats = hall.seatCount();
    const NewVenue venue{QStringLiteral("Bench Arena"), QStringLiteral("Nowhere"), QStringLiteral("DE"),
        QStringLiteral("Europe/Berlin")};
    const auto layout = storage::blockOn(catalog.publishLayout(venue, hall));
    if (!layout)
        return layout.error();
    const auto event = storage::blockOn(
        catalog.createEvent({venue.name, QStringLiteral("Bench"), QStringLiteral("concert"), {}}));
    if (!event)
        return event.error();
    const auto type = storage::blockOn(catalog.createTicketType(QStringLiteral("Adult")));
    if (!type)
        return type.error();
    const Timestamp now = clock.now();
    std::vector<protocol::Price> prices;
    for (const layout::Zone &zone : hall.zones)
        prices.push_back({zone.key, *type, 3200});
    for (int i = 0; i < m_size.shows; ++i) {
        const NewShow show{*event, *layout, now + (i + 1) * dayMs, now + -dayMs, now + (i + 1) * dayMs,
            QStringLiteral("EUR"), 0};
        const auto made = storage::blockOn(catalog.createShow(show));
        if (!made)
            return made.error();
        if (auto priced = storage::blockOn(catalog.setPrices(*made, prices)); !priced)
            return priced;
        m_shows.push_back(*made);
    }
    const auto account = storage::blockOn(
        accounts.add({user(), QStringLiteral("Bench"), protocol::Role::Counter, password()}));
    return account ? Result<Done>(Done{}) : account.error();
}

Result<Done> BenchHouse::startServer()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(QStringLiteral(PARTERRE_SERVER),
        {QStringLiteral("--database"), m_cluster->url(), QStringLiteral("--data"),
            m_folder.filePath(QStringLiteral("server")), QStringLiteral("--port"), QStringLiteral("0")});
    static const QRegularExpression listening(QStringLiteral("listening on (ws://\\S+)"));
    QByteArray output;
    while (m_server.waitForReadyRead(startMs)) {
        output += m_server.readAllStandardOutput();
        const auto match = listening.match(QString::fromUtf8(output));
        if (match.hasMatch()) {
            m_url = QUrl(match.captured(1));
            return Done{};
        }
    }
    return makeError(ErrorCode::Unavailable, QStringLiteral("the server did not start"));
}

qint64 BenchHouse::serverMemory() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_server.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression resident(QStringLiteral("VmRSS:\\s+(\\d+) kB"));
    return resident.match(QString::fromUtf8(status.readAll())).captured(1).toLongLong() * 1024;
}

} // namespace parterre
