// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulation.h"

#include "server/audit/audit.h"
#include "tests/simulation/desk_steps.h"
#include "tests/simulation/reckoning.h"
#include "tests/simulation/season.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace parterre::simulation {

using namespace protocol;

namespace {

/// The longest that a request may take while things break: then it is answered, refused or cut.
constexpr int boundMs = 60'000;
/// And once nothing breaks any more.
constexpr int healedBoundMs = 30'000;
constexpr int startMs = 60'000;
constexpr int tellEveryMs = 10'000;
constexpr int lookEveryMs = 1'000;
constexpr quint64 faultStream = 1'000'000;

void print(const QString &line)
{
    std::fprintf(stderr, "%s\n", qPrintable(line));
    std::fflush(stderr);
}

} // namespace

Simulation::Simulation(Options options)
    : m_options(std::move(options))
    , m_folder(QStringLiteral("/var/tmp/parterre-simulation-XXXXXX"))
    , m_violations([seed = m_options.seed](
                       const QString &text) { print(QStringLiteral("[seed %1] %2").arg(seed).arg(text)); })
{
    m_folder.setAutoRemove(false);
    // Root's PostgreSQL runs under another account, which must be able to enter.
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
    connect(&m_watchDog, &QTimer::timeout, this, &Simulation::watchDog);
    connect(&m_teller, &QTimer::timeout, this, &Simulation::tell);
    m_time.start();
}

Simulation::~Simulation() = default;

Result<Done> Simulation::prepare()
{
    Fleet::Settings settings;
    settings.folder = m_folder.path();
    settings.program = m_options.server;
    settings.servers = m_options.servers;
    settings.fakesTime = m_options.jumpsClocks;
    m_fleet = std::make_unique<Fleet>(settings);
    if (auto started = m_fleet->database.start(); !started)
        return started;
    auto house = makeSeason(m_fleet->database.url(), m_options.shows);
    if (!house)
        return house.error();
    m_house = *house;
    m_model = std::make_unique<Model>(m_clock, m_house, m_violations);
    m_fleet->startServers(m_violations);
    return Done{};
}

QCoro::Task<bool> Simulation::until(const char *what, int milliseconds, std::function<bool()> isTrue)
{
    QElapsedTimer waited;
    waited.start();
    while (!isTrue()) {
        if (waited.elapsed() > milliseconds) {
            m_violations.add(QStringLiteral("every wait is bounded"),
                QStringLiteral("%1: not within %2 s")
                    .arg(QString::fromLatin1(what))
                    .arg(milliseconds / 1000));
            co_return false;
        }
        ReplySlot<bool> pause = pauseOf(20);
        co_await pause;
    }
    co_return true;
}

QCoro::Task<> Simulation::run()
{
    const std::function<bool()> allListen = [this] { return m_fleet->allListen(); };
    const bool isUp = co_await until("the servers start", startMs, allListen);
    if (isUp) {
        letLoose();
        ReplySlot<bool> mayhem = pauseOf(int(m_options.minutes * 60'000));
        co_await mayhem;
        co_await settle();
    }
    m_watchDog.stop();
    m_teller.stop();
    Q_EMIT finished();
}

void Simulation::letLoose()
{
    m_faults = std::make_unique<FaultInjector>(
        *m_fleet, m_model->clocks(), Random(m_options.seed, faultStream), m_options.jumpsClocks);
    addVisitors();
    addWatchers();
    m_faults->start();
    m_watchDog.start(lookEveryMs);
    m_teller.start(tellEveryMs);
}

void Simulation::addVisitors()
{
    for (int n = 0; n < m_options.clients; ++n) {
        const auto role = n % 3 == 2 ? Visitor::Role::Customer : Visitor::Role::Counter;
        const QString user = role == Visitor::Role::Counter ? counterUser(n) : customerUser(n);
        m_visitors.push_back(std::make_unique<Visitor>(role, Desk::Settings{n, user, m_fleet->ports()},
            *m_model, Random(m_options.seed, quint64(n)), m_counts, m_counterwork));
        m_lives.push_back(m_visitors.back()->live());
    }
}

void Simulation::addWatchers()
{
    for (const ShowId show : m_house.shows) {
        for (const quint16 port : m_fleet->ports()) {
            m_watchers.push_back(std::make_unique<Watcher>(show, port, m_violations));
            m_lives.push_back(m_watchers.back()->live());
        }
    }
}

void Simulation::watchDog()
{
    for (const auto &visitor : m_visitors) {
        const qint64 waits = visitor->desk().waitsForMs();
        if (waits < boundMs)
            continue;
        m_violations.add(QStringLiteral("every wait is bounded"),
            QStringLiteral("client %1 waits for an answer since %2 s on a connection that lives")
                .arg(visitor->desk().number())
                .arg(waits / 1000));
        visitor->desk().hangUp();
    }
}

void Simulation::tell() const
{
    print(QStringLiteral("%1 s: operations %2 (lost %3, repeated %4), orders paid %5, cancelled %6, faults "
                         "%7, violations %8")
              .arg(m_time.elapsed() / 1000)
              .arg(m_counts.operations)
              .arg(m_counts.lost)
              .arg(m_counts.repeated)
              .arg(m_counts.paid)
              .arg(m_counts.cancelled)
              .arg(m_faults ? m_faults->text() : QString())
              .arg(m_violations.count()));
}

QCoro::Task<> Simulation::settle()
{
    m_faults->stop();
    print(QStringLiteral("%1 s: healed; waiting, repeating what is in doubt, comparing")
              .arg(m_time.elapsed() / 1000));
    for (const auto &visitor : m_visitors)
        visitor->stop();
    const std::function<bool()> isReady = [this] {
        return m_fleet->allListen() && m_fleet->database.answers()
            && std::ranges::all_of(m_visitors, [](const auto &visitor) { return visitor->isFinished(); });
    };
    const bool isHealed =
        co_await until("servers and clients come to rest once healed", healedBoundMs, isReady);
    if (!isHealed)
        co_return;
    // What is still on its way to a server is cut; what it has, it does before it passes the barrier.
    for (const auto &visitor : m_visitors)
        visitor->desk().hangUp();
    for (const quint16 port : m_fleet->ports()) {
        const bool isPassed = co_await passBarrier(port);
        if (!isPassed)
            co_return;
    }
    co_await settleAll();
    const auto read = co_await readOrders();
    co_await compareWatchers();
    reckon(read);
    audit();
    co_await shutDown();
}

QCoro::Task<> Simulation::shutDown()
{
    for (const auto &server : m_fleet->servers)
        server->shutDown();
    const std::function<bool()> haveEnded = [this] {
        return std::ranges::none_of(m_fleet->servers, [](const auto &server) { return server->isRunning(); });
    };
    co_await until("servers that are asked to end do", healedBoundMs, haveEnded);
    for (const auto &server : m_fleet->servers) {
        if (!server->isRunning() && !server->endedWell())
            m_violations.add(QStringLiteral("a server that is asked to end does so in peace"),
                QStringLiteral("server %1; see %2").arg(server->number()).arg(server->logFile()));
    }
}

QCoro::Task<bool> Simulation::passBarrier(quint16 port)
{
    Wire wire;
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < healedBoundMs) {
        const bool isOpen = co_await wire.open(port);
        if (isOpen) {
            const SessionLogin login{counterUser(0), password};
            const auto session = co_await wire.call(login);
            SeatsRelease nothing;
            nothing.hold = HoldId{QUuid::createUuid()};
            const auto released = co_await wire.call(nothing);
            if (session.isAnswered() && released.isError(ErrorCode::HoldNotFound))
                co_return true;
        }
        ReplySlot<bool> pause = pauseOf(100);
        co_await pause;
    }
    m_violations.add(QStringLiteral("every wait is bounded"),
        QStringLiteral("a server changes nothing although all is healed"));
    co_return false;
}

QCoro::Task<> Simulation::settleAll()
{
    std::vector<QCoro::Task<>> settling;
    settling.reserve(m_visitors.size());
    for (const auto &visitor : m_visitors)
        settling.push_back(visitor->desk().settle());
    for (QCoro::Task<> &task : settling)
        co_await task;
    for (const auto &visitor : m_visitors) {
        if (visitor->desk().doubts() > 0)
            m_violations.add(QStringLiteral("what is in doubt can be repeated"),
                QStringLiteral("client %1: %2 changes without an end")
                    .arg(visitor->desk().number())
                    .arg(visitor->desk().doubts()));
    }
}

QCoro::Task<std::map<QUuid, Order>> Simulation::readOrders()
{
    std::vector<OrderId> left;
    for (const auto &[id, note] : m_model->orders())
        left.push_back(OrderId{id});
    std::map<QUuid, Order> read;
    std::vector<QCoro::Task<>> readers;
    for (const auto &visitor : m_visitors) {
        if (visitor->role() == Visitor::Role::Counter) // who sees everybody's orders
            readers.push_back(readSome(visitor->desk(), left, read));
    }
    for (QCoro::Task<> &task : readers)
        co_await task;
    co_return read;
}

QCoro::Task<> Simulation::readSome(Desk &desk, std::vector<OrderId> &left, std::map<QUuid, Order> &read)
{
    int failures = 0;
    while (!left.empty() && failures < 50) {
        const OrdersGet params{left.back()};
        left.pop_back();
        const bool isJoined = co_await desk.join();
        const auto outcome = co_await desk.read(params);
        if (outcome.isAnswered()) {
            read.emplace(params.order.value, outcome.answer());
            continue;
        }
        if (isJoined && outcome.isError(ErrorCode::OrderNotFound))
            continue; // it shows when all is compared
        ++failures;
        left.push_back(params.order);
        ReplySlot<bool> pause = pauseOf(100);
        co_await pause;
    }
}

void Simulation::reckon(const std::map<QUuid, Order> &read)
{
    const auto view = DatabaseView::read(m_fleet->database.url(), m_house.seatCount());
    if (view)
        Reckoning(*m_model, m_violations).compare(read, *view);
    else
        m_violations.add(QStringLiteral("the database can be read"), view.error().detail);
}

QCoro::Task<> Simulation::compareWatchers()
{
    const std::function<bool()> isCaughtUp = [this] {
        const auto view = DatabaseView::read(m_fleet->database.url(), m_house.seatCount());
        return view && std::ranges::all_of(m_watchers, [&](const auto &watcher) {
            return watcher->states() == view->states.at(watcher->show());
        });
    };
    co_await until("every watcher sees what the database says", healedBoundMs, isCaughtUp);
    for (const auto &watcher : m_watchers)
        watcher->stop();
    const std::function<bool()> areGone = [this] {
        return std::ranges::all_of(m_watchers, [](const auto &watcher) { return watcher->isFinished(); });
    };
    co_await until("the watchers hear an answer", healedBoundMs, areGone);
}

void Simulation::audit()
{
    const auto report = audit::run(m_fleet->database.url());
    if (!report) {
        m_violations.add(QStringLiteral("the database can be read"), report.error().detail);
        return;
    }
    for (const audit::Violation &violation : report->violations) {
        // Ends by the database's clock, which the servers' clocks were not: the reckoning knows better.
        if (violation.invariant == QLatin1StringView("pending_order_has_claims") && m_options.jumpsClocks)
            continue;
        m_violations.add(QStringLiteral("audit: ") + violation.sentence,
            QStringLiteral("%1, %2 times: %3")
                .arg(violation.invariant)
                .arg(violation.count)
                .arg(violation.examples.join(QStringLiteral("; "))));
    }
}

QString Simulation::summary() const
{
    return QStringLiteral("seed %1, operations %2, faults %3, violations: %4")
        .arg(m_options.seed)
        .arg(m_counts.operations)
        .arg(m_faults ? m_faults->text() : QStringLiteral("0"))
        .arg(m_violations.count());
}

void Simulation::cleanUp()
{
    if (m_faults)
        m_faults->stop();
    if (m_fleet) {
        m_fleet->servers.clear();
        m_fleet.reset();
    }
    if (!m_options.keepsFolder)
        m_folder.remove();
    else
        print(QStringLiteral("the data stay in %1").arg(m_folder.path()));
}

} // namespace parterre::simulation
