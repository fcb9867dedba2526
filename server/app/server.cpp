// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/server.h"

#include "server/accounts/accountservice.h"
#include "server/app/housekeeping.h"
#include "server/app/ordermailfromsales.h"
#include "server/app/terminal.h"
#include "server/catalog/catalogservice.h"
#include "server/catalog/draftservice.h"
#include "server/catalog/programmeservice.h"
#include "server/gateway/gateway.h"
#include "server/gateway/metrics.h"
#include "server/inventory/allocationservice.h"
#include "server/inventory/inventoryservice.h"
#include "server/inventory/layoutchangeservice.h"
#include "server/notifications/outboxworker.h"
#include "server/notifications/spoolmailer.h"
#include "server/payments/paymentservice.h"
#include "server/sales/salesservice.h"
#include "server/storage/blockon.h"
#include "server/storage/database.h"
#include "server/storage/databasewatch.h"
#include "server/storage/pipeline/answersweep.h"
#include "server/storage/pipeline/changelistener.h"
#include "server/storage/pipeline/commitpipeline.h"

#include <QCoreApplication>
#include <QCoroSignal>

namespace parterre {

using namespace std::chrono_literals;

/// In the order of who needs whom.
struct Server::Parts {
    Parts(const QString &url, const Configuration &configuration, const Clock &clock, IdSource &ids,
        std::unique_ptr<Mailer> houseMailer)
        : name(ids.randomBytes(nameBytes).toHex())
        , database(url)
        , pipeline(url, clock)
        , listener(url, name)
        , accounts(database, clock, ids)
        , catalog(database, clock)
        , drafts(database, clock)
        , programme(database, catalog, clock)
        , inventory(database, pipeline, catalog, clock, ids, configuration.sale)
        , allocations(database, pipeline, catalog, clock, ids)
        , layoutChanges(database, pipeline, catalog, inventory, clock)
        , sales(database, pipeline, catalog, inventory, clock, ids)
        , payments(database, pipeline, sales, ids)
        , mailSource(sales)
        , mailer(std::move(houseMailer))
        , outbox(database, mailSource, *mailer, clock, {configuration.mail.from, configuration.mail.locale})
    {
        pipeline.announceBy(storage::ChangeFeed(name));
        QObject::connect(
            &listener, &storage::ChangeListener::lost, &watch, &storage::DatabaseWatch::lineLost);
        QObject::connect(
            &listener, &storage::ChangeListener::connected, &watch, &storage::DatabaseWatch::lineBack);
        QObject::connect(&watch, &storage::DatabaseWatch::lostChanged, &pipeline, [this](bool lost) {
            database.setLost(lost);
            pipeline.setLost(lost);
        });
        inventory.follow(listener, watch); // after the above: it reads when the database is back
    }

    static constexpr int nameBytes = 8;

    const QByteArray name; ///< among the servers on the database
    storage::Database database;
    storage::CommitPipeline pipeline;
    storage::ChangeListener listener;
    storage::DatabaseWatch watch;
    AccountService accounts;
    CatalogService catalog;
    DraftService drafts;
    ProgrammeService programme;
    InventoryService inventory;
    AllocationService allocations;
    LayoutChangeService layoutChanges;
    SalesService sales;
    PaymentService payments;
    OrderMailFromSales mailSource;
    std::unique_ptr<Mailer> mailer;
    OutboxWorker outbox;
    Housekeeping housekeeping;
    std::unique_ptr<Gateway> gateway;
};

Server::Server(Configuration configuration)
    : m_configuration(std::move(configuration))
    , m_ids(m_clock)
{
}

Server::~Server() = default;

Result<Done> Server::start()
{
    std::optional<QSslConfiguration> tls;
    if (m_configuration.tls) {
        auto read = Gateway::tlsFromFiles(m_configuration.tls->certificate, m_configuration.tls->key);
        if (!read)
            return read.error();
        tls = *read;
    }
    if (auto open = m_home.open(m_configuration, DatabaseHome::Company::Alone); !open)
        return open;
    d = std::make_unique<Parts>(m_home.url(), m_configuration, m_clock, m_ids, makeMailer());
    if (auto owner = makeOwner(); !owner)
        return owner;
    if (auto listening = listen(tls); !listening)
        return listening;
    startWork();
    return Done();
}

Result<Done> Server::makeOwner()
{
    const auto count = storage::blockOn(d->accounts.count());
    if (!count)
        return count.error();
    if (*count > 0)
        return Done();
    AccountService::NewAccount owner;
    owner.user = QStringLiteral("owner");
    owner.displayName = tr("Owner");
    owner.role = protocol::Role::Owner;
    owner.password = makePassword(m_ids);
    const auto added = storage::blockOn(d->accounts.add(owner));
    if (!added)
        return added.error();
    m_ownerPassword = owner.password;
    return Done();
}

Result<Done> Server::listen(const std::optional<QSslConfiguration> &tls)
{
    const Services services{d->accounts, d->catalog, d->drafts, d->programme, d->inventory, d->allocations,
        d->layoutChanges, d->sales, d->payments, [this] { return databaseAnswers(); }};
    Gateway::Options options;
    options.version = QCoreApplication::applicationVersion();
    options.metricsToken = m_configuration.metricsToken;
    d->gateway = std::make_unique<Gateway>(services, m_clock, options);
    d->gateway->metrics().watchPipeline([this] {
        const auto figures = d->pipeline.figures();
        return Metrics::PipelineFigures{figures.batches, figures.requests, figures.queued};
    });
    const auto port = d->gateway->listen(m_configuration.listen, m_configuration.port, tls);
    if (!port)
        return port.error();
    const QString host = m_configuration.listen.protocol() == QAbstractSocket::IPv6Protocol
        ? u'[' + m_configuration.listen.toString() + u']'
        : m_configuration.listen.toString();
    m_address = QStringLiteral("%1://%2:%3/v1")
                    .arg(tls ? QStringLiteral("wss") : QStringLiteral("ws"), host)
                    .arg(*port);
    return Done();
}

void Server::startWork()
{
    d->pipeline.start();
    d->listener.start();
    d->outbox.start();
    d->housekeeping.add("inventory sweep", 1s, [this] { return d->inventory.sweep(); });
    d->housekeeping.add("allocations sweep", 5s, [this] { return d->allocations.sweep(); });
    d->housekeeping.add("seat versions", 3s, [this] { return d->inventory.catchUp(); });
    d->housekeeping.add("sales sweep", 5s, [this] { return d->sales.sweep(); });
    d->housekeeping.add(
        "answers sweep", 1min, [this] { return storage::forgetOldAnswers(d->database, m_clock); });
    d->housekeeping.add("accounts sweep", 1h, [this] { return d->accounts.sweep(); });
}

QCoro::Task<bool> Server::databaseAnswers()
{
    const auto ask = [](pqxx::work &transaction) -> Result<Done> {
        transaction.exec("SELECT 1");
        return Done();
    };
    const Result<Done> answered = co_await d->database.read("health", ask);
    co_return answered.ok();
}

std::unique_ptr<Mailer> Server::makeMailer() const
{
    if (m_configuration.mail.smtp)
        return std::make_unique<SmtpMailer>(*m_configuration.mail.smtp);
    const QString spool = m_configuration.mail.spool;
    return std::make_unique<SpoolMailer>(
        spool.isEmpty() ? m_configuration.dataFolderOrDefault() + QLatin1StringView("/mail") : spool);
}

void Server::stop() { shutDown(); }

QCoro::Task<> Server::shutDown()
{
    d->gateway->drain();
    co_await qCoro(d->gateway.get(), &Gateway::drained);
    // Whoever is left needs no patience with a database that has gone: the end must not wait for it.
    d->pipeline.abandon();
    co_await d->housekeeping.stop();
    co_await d->outbox.stop();
    d->pipeline.stop();
    Q_EMIT stopped();
}

} // namespace parterre
