// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/faultinjector.h"

#include "common/base/clock.h"

#include <numeric>

namespace parterre::simulation {

namespace {

constexpr int shortestGapMs = 400;
constexpr int longestGapMs = 2'000;
constexpr int againMs = 100; ///< when a fault found nothing to break

struct Share {
    Fault fault;
    int cards;
};

constexpr std::array shares{Share{Fault::KillServer, 9}, Share{Fault::KillDatabase, 2},
    Share{Fault::KillBackend, 1}, Share{Fault::PauseServer, 3}, Share{Fault::PauseDatabase, 2},
    Share{Fault::CutClients, 3}, Share{Fault::CutDatabase, 2}, Share{Fault::HalfCloseClient, 2},
    Share{Fault::HalfCloseDatabase, 2}, Share{Fault::DelayClients, 2}, Share{Fault::DelayDatabase, 1},
    Share{Fault::BlackHoleClients, 1}, Share{Fault::BlackHoleDatabase, 1}, Share{Fault::JumpClock, 4}};

struct Group {
    const char *name;
    std::vector<Fault> faults;
};

const std::vector<Group> groups{{"kills", {Fault::KillServer, Fault::KillDatabase, Fault::KillBackend}},
    {"pauses", {Fault::PauseServer, Fault::PauseDatabase}}, {"cuts", {Fault::CutClients, Fault::CutDatabase}},
    {"half-closes", {Fault::HalfCloseClient, Fault::HalfCloseDatabase}},
    {"delays", {Fault::DelayClients, Fault::DelayDatabase}},
    {"black holes", {Fault::BlackHoleClients, Fault::BlackHoleDatabase}},
    {"clock jumps", {Fault::JumpClock}}};

} // namespace

FaultInjector::FaultInjector(Fleet &fleet, ClockHistory &clocks, Random random, bool jumpsClocks)
    : m_fleet(fleet)
    , m_clocks(clocks)
    , m_random(random)
    , m_jumpsClocks(jumpsClocks)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FaultInjector::next);
}

void FaultInjector::start() { m_timer.start(m_random.between(shortestGapMs, longestGapMs)); }

void FaultInjector::stop()
{
    m_timer.stop();
    m_fleet.heal();
    for (const auto &server : m_fleet.servers) {
        if (server->clock().offset() != 0)
            setClock(*server, 0);
    }
}

void FaultInjector::next()
{
    if (m_deck.empty()) {
        for (const Share &share : shares) {
            if (share.fault != Fault::JumpClock || m_jumpsClocks)
                m_deck.insert(m_deck.end(), size_t(share.cards), share.fault);
        }
        m_random.shuffle(m_deck);
    }
    if (!inject(m_deck.back())) {
        m_timer.start(againMs);
        return;
    }
    ++m_counts[m_deck.back()];
    m_deck.pop_back();
    start();
}

bool FaultInjector::inject(Fault fault)
{
    switch (fault) {
    case Fault::KillServer:
        return killServer();
    case Fault::KillDatabase:
        if (!m_fleet.database.answers())
            return false;
        m_fleet.database.kill();
        return true;
    case Fault::KillBackend:
        return m_fleet.database.killBackend(m_random.below(1000));
    case Fault::PauseServer:
        return pauseServer();
    case Fault::PauseDatabase:
        return pauseDatabase();
    case Fault::CutClients:
        return cut(m_fleet.clientLines);
    case Fault::CutDatabase:
        return cut(m_fleet.databaseLines);
    case Fault::HalfCloseClient:
        return halfClose(m_fleet.clientLines);
    case Fault::HalfCloseDatabase:
        return halfClose(m_fleet.databaseLines);
    case Fault::DelayClients:
        return delay(m_fleet.clientLines);
    case Fault::DelayDatabase:
        return delay(m_fleet.databaseLines);
    case Fault::BlackHoleClients:
        return blackHole(m_fleet.clientLines);
    case Fault::BlackHoleDatabase:
        return blackHole(m_fleet.databaseLines);
    case Fault::JumpClock:
        return jumpClock();
    }
    return false;
}

void FaultInjector::later(int milliseconds, std::function<void()> undo)
{
    QTimer::singleShot(milliseconds, this, std::move(undo));
}

ServerProcess *FaultInjector::someServer()
{
    std::vector<ServerProcess *> up;
    for (const auto &server : m_fleet.servers) {
        if (server->isListening() && !server->isPaused())
            up.push_back(server.get());
    }
    return up.empty() ? nullptr : m_random.pick(up);
}

bool FaultInjector::killServer()
{
    ServerProcess *server = someServer();
    if (server)
        server->kill(m_random.between(50, 1'500));
    return server;
}

bool FaultInjector::pauseServer()
{
    ServerProcess *server = someServer();
    if (!server)
        return false;
    server->pause();
    later(m_random.between(200, 2'000), [server] { server->resume(); });
    return true;
}

bool FaultInjector::pauseDatabase()
{
    if (!m_fleet.database.answers())
        return false;
    m_fleet.database.pause();
    later(m_random.between(200, 2'000), [this] { m_fleet.database.resume(); });
    return true;
}

bool FaultInjector::cut(std::vector<std::unique_ptr<Proxy>> &lines)
{
    Proxy &proxy = *m_random.pick(lines);
    if (proxy.lines() == 0)
        return false;
    if (m_random.chance(50))
        proxy.cutAll();
    else
        proxy.cut(m_random.below(proxy.lines()));
    return true;
}

bool FaultInjector::halfClose(std::vector<std::unique_ptr<Proxy>> &lines)
{
    Proxy &proxy = *m_random.pick(lines);
    if (proxy.lines() == 0)
        return false;
    proxy.halfClose(m_random.below(proxy.lines()),
        m_random.chance(50) ? Proxy::Direction::ToTarget : Proxy::Direction::FromTarget);
    return true;
}

bool FaultInjector::delay(std::vector<std::unique_ptr<Proxy>> &lines)
{
    Proxy &proxy = *m_random.pick(lines);
    proxy.setDelay(m_random.between(20, 400));
    later(m_random.between(500, 4'000), [&proxy] { proxy.setDelay(0); });
    return true;
}

bool FaultInjector::blackHole(std::vector<std::unique_ptr<Proxy>> &lines)
{
    Proxy &proxy = *m_random.pick(lines);
    proxy.setBlackHole(true);
    const bool isForGood = m_random.chance(50);
    later(m_random.between(500, 4'000), [&proxy, isForGood] {
        if (isForGood)
            proxy.cutAll();
        proxy.setBlackHole(false);
    });
    return true;
}

bool FaultInjector::jumpClock()
{
    ServerProcess &server = *m_random.pick(m_fleet.servers);
    const int sign = m_random.chance(50) ? 1 : -1;
    if (m_random.chance(70)) {
        setClock(server, sign * m_random.between(300, 6'000));
        return true;
    }
    setClock(server, sign * qint64(m_random.between(10'000, 20 * 60'000)));
    later(m_random.between(3'000, 8'000), [this, &server] { setClock(server, 0); });
    return true;
}

void FaultInjector::setClock(ServerProcess &server, qint64 offsetMs)
{
    m_clocks.set(server.number(), SystemClock().now().ms, offsetMs);
    server.clock().setOffset(offsetMs);
}

int FaultInjector::count() const
{
    return std::accumulate(
        m_counts.begin(), m_counts.end(), 0, [](int sum, const auto &entry) { return sum + entry.second; });
}

QString FaultInjector::text() const
{
    QStringList parts;
    for (const Group &group : groups) {
        int count = 0;
        for (const Fault fault : group.faults)
            count += m_counts.contains(fault) ? m_counts.at(fault) : 0;
        if (count > 0)
            parts += QStringLiteral("%1 %2").arg(QString::fromLatin1(group.name)).arg(count);
    }
    return QStringLiteral("%1 (%2)").arg(count()).arg(parts.join(QStringLiteral(", ")));
}

} // namespace parterre::simulation
