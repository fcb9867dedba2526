// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testserver.h"

#include "common/layout/outline.h"
#include "server/accounts/accountservice.h"
#include "server/catalog/catalogservice.h"
#include "server/catalog/draftservice.h"
#include "server/catalog/programmeservice.h"
#include "server/gateway/gateway.h"
#include "server/inventory/allocationservice.h"
#include "server/inventory/inventoryservice.h"
#include "server/inventory/layoutchangeservice.h"
#include "server/payments/paymentservice.h"
#include "server/sales/salesservice.h"
#include "server/storage/blockon.h"
#include "server/storage/databasewatch.h"
#include "server/storage/pipeline/changelistener.h"
#include "server/storage/pipeline/commitpipeline.h"

#include <QTest>

namespace parterre::test {

namespace {

using storage::blockOn;

constexpr int patienceMs = 20'000;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

template <class T>
T need(Result<T> result)
{
    if (!result)
        qFatal("the test server cannot be filled: %s", qPrintable(result.error().detail));
    return *result;
}

layout::Layout smallHall()
{
    layout::Layout hall;
    hall.name = QStringLiteral("Small hall");
    hall.focalPoint = QPointF(50, -200);
    hall.zones = {{QStringLiteral("a"), QStringLiteral("Stalls"), QStringLiteral("#0072B2")},
        {QStringLiteral("b"), QStringLiteral("Floor"), QStringLiteral("#E69F00")}};
    layout::Section stalls;
    stalls.name = QStringLiteral("Stalls");
    for (int r = 0; r < 2; ++r) {
        layout::Row row;
        row.label = QString(QChar(u'A' + r));
        for (int s = 0; s < 3; ++s)
            row.seats.push_back({QStringLiteral("s%1-%2").arg(r).arg(s), QString::number(s + 1),
                QPointF(s * 50, r * 90), QStringLiteral("a"), {}});
        stalls.rows.push_back(row);
    }
    hall.sections = {stalls};
    layout::Area floor;
    floor.id = QStringLiteral("floor");
    floor.name = QStringLiteral("Floor");
    floor.outline = layout::outlineOf(QRectF(0, 300, 200, 200));
    floor.capacity = 10;
    floor.zone = QStringLiteral("b");
    hall.areas = {floor};
    return hall;
}

} // namespace

struct TestServer::Beside {
    const TestServer &first;
};

struct TestServer::Parts {
    Parts(const QString &url, const ManualClock &clock, const Options &options)
        : ids(clock)
        , name(ids.randomBytes(8).toHex())
        , database(url)
        , pipeline(url, clock)
        , listener(url, name)
        , watch(options.databaseGraceMs)
        , accounts(database, clock, ids)
        , catalog(database, clock)
        , drafts(database, clock)
        , programme(database, catalog, clock)
        , inventory(database, pipeline, catalog, clock, ids, options.sale)
        , allocations(database, pipeline, catalog, clock, ids)
        , layoutChanges(database, pipeline, catalog, inventory, clock)
        , sales(database, pipeline, catalog, inventory, clock, ids)
        , payments(database, pipeline, sales, ids)
        , services{accounts, catalog, drafts, programme, inventory, allocations, layoutChanges, sales,
              payments, [this] { return answers(database); }}
    {
        pipeline.announceBy(storage::ChangeFeed(name, options.mostAnnouncedBytes));
        followDatabase();
        pipeline.start();
        if (!listener.start())
            qFatal("the test server cannot listen to its database");
    }
    void followDatabase()
    {
        using storage::ChangeListener;
        using storage::DatabaseWatch;
        QObject::connect(&listener, &ChangeListener::lost, &watch, &DatabaseWatch::lineLost);
        QObject::connect(&listener, &ChangeListener::connected, &watch, &DatabaseWatch::lineBack);
        QObject::connect(&watch, &DatabaseWatch::lostChanged, &pipeline, [this](bool lost) {
            database.setLost(lost);
            pipeline.setLost(lost);
        });
        inventory.follow(listener, watch);
    }
    ~Parts()
    {
        if (gateway && !QTest::qWaitFor([this] { return gateway->requestsInFlight() == 0; }, patienceMs))
            qFatal("a request never ends");
        gateway.reset();
        pipeline.stop();
    }

    static QCoro::Task<bool> answers(storage::Database &database)
    {
        const auto ask = [](pqxx::work &transaction) -> Result<Done> {
            transaction.exec("SELECT 1");
            return Done();
        };
        const Result<Done> answered = co_await database.read("health", ask);
        co_return answered.ok();
    }

    SystemIdSource ids;
    const QByteArray name;
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
    Services services;
    std::unique_ptr<Gateway> gateway;
};

TestServer::TestServer(TestCluster &cluster, Options options)
    : m_clock(std::make_shared<ManualClock>(SystemClock().now()))
    , m_data(std::make_shared<TestDatabase>(cluster))
    , m_options(std::move(options))
    , d(std::make_unique<Parts>(m_data->url(), *m_clock, m_options))
{
    fill();
    startGateway();
}

TestServer::TestServer(Beside beside, Options options)
    : event(beside.first.event)
    , layout(beside.first.layout)
    , show(beside.first.show)
    , laterShow(beside.first.laterShow)
    , closedShow(beside.first.closedShow)
    , adult(beside.first.adult)
    , child(beside.first.child)
    , m_clock(beside.first.m_clock)
    , m_data(beside.first.m_data)
    , m_options(std::move(options))
    , d(std::make_unique<Parts>(m_data->url(), *m_clock, m_options))
{
    startGateway();
}

std::unique_ptr<TestServer> TestServer::another(Options options) const
{
    return std::unique_ptr<TestServer>(new TestServer(Beside{*this}, std::move(options)));
}

TestServer::~TestServer() = default;

void TestServer::fill()
{
    using enum protocol::Role;
    const std::pair<const char *, protocol::Role> people[]{{"owner", Owner}, {"manager", Manager},
        {"venue", VenueAdmin}, {"counter", Counter}, {"counter2", Counter}, {"door", Door},
        {"customer", Customer}};
    // One real password hash for all of them: hashing is what takes the time.
    need(blockOn(d->accounts.add({QStringLiteral("template"), QStringLiteral("Template"), Owner, password})));
    for (const auto &[user, role] : people) {
        const QByteArray sql =
            QByteArray("INSERT INTO account (user_name, display_name, role, password_hash, created_at) "
                       "SELECT '")
            + user + "', initcap('" + user + "'), '" + enumNames(role)[size_t(role)]
            + "', password_hash, created_at FROM account WHERE user_name = 'template'";
        m_data->exec(sql.constData());
    }
    m_data->exec("DELETE FROM account WHERE user_name = 'template'");

    const NewVenue venue{QStringLiteral("Playhouse"), QStringLiteral("Bremen"), QStringLiteral("DE"),
        QStringLiteral("Europe/Berlin")};
    layout = need(blockOn(d->catalog.publishLayout(venue, smallHall())));
    event = need(blockOn(d->catalog.createEvent({venue.name, QStringLiteral("The Tempest"),
        QStringLiteral("theatre"), QStringLiteral("A storm, an island, a reckoning.")})));
    adult = need(blockOn(d->catalog.createTicketType(QStringLiteral("Adult"))));
    child = need(blockOn(d->catalog.createTicketType(QStringLiteral("Child"))));
    const Timestamp now = m_clock->now();
    show = addShow(now + 2 * hourMs, now + 2 * hourMs);
    laterShow = addShow(now + 26 * hourMs, now + 26 * hourMs);
    closedShow = addShow(now + 3 * hourMs, now + (-minuteMs));
}

ShowId TestServer::addShow(Timestamp startsAt, Timestamp salesUntil)
{
    NewShow made;
    made.event = event;
    made.layout = layout;
    made.startsAt = startsAt;
    made.salesFrom = m_clock->now() + (-24 * hourMs);
    made.salesUntil = salesUntil;
    made.currency = QStringLiteral("EUR");
    made.fee = 100;
    const ShowId id = need(blockOn(d->catalog.createShow(made)));
    need(blockOn(d->catalog.setPrices(id,
        {{QStringLiteral("a"), adult, 2500}, {QStringLiteral("a"), child, 1500},
            {QStringLiteral("b"), adult, 1200}})));
    return id;
}

void TestServer::startGateway()
{
    Gateway::Options options;
    options.limits = m_options.limits;
    options.version = QStringLiteral("test");
    options.metricsToken = m_options.metricsToken;
    d->gateway = std::make_unique<Gateway>(d->services, *m_clock, options);
    m_port = need(d->gateway->listen(QHostAddress::LocalHost, m_port, m_options.tls));
}

void TestServer::stopGateway() { d->gateway.reset(); }

void TestServer::restartGateway()
{
    stopGateway();
    startGateway();
}

QUrl TestServer::url() const
{
    const QString scheme = m_options.tls ? QStringLiteral("wss") : QStringLiteral("ws");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2/v1").arg(scheme).arg(m_port));
}

QUrl TestServer::httpUrl(const QString &path) const
{
    const QString scheme = m_options.tls ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(m_port).arg(path));
}

Services &TestServer::services() { return d->services; }

Gateway &TestServer::gateway() { return *d->gateway; }

void TestServer::sweep()
{
    need(blockOn(d->inventory.sweep()));
    need(blockOn(d->allocations.sweep()));
    need(blockOn(d->sales.sweep()));
}

} // namespace parterre::test
