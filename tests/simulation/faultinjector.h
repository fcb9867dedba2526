// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/clockhistory.h"
#include "tests/simulation/fleet.h"
#include "tests/simulation/random.h"

#include <QTimer>

#include <map>

namespace parterre::simulation {

enum class Fault {
    KillServer,
    KillDatabase,
    KillBackend,
    PauseServer,
    PauseDatabase,
    CutClients,
    CutDatabase,
    HalfCloseClient,
    HalfCloseDatabase,
    DelayClients,
    DelayDatabase,
    BlackHoleClients,
    BlackHoleDatabase,
    JumpClock,
};

/// Breaks something every second or two. What is dealt from a shuffled deck comes in its share however short
/// the run is; everything heals by itself after a while.
class FaultInjector : public QObject {
    Q_OBJECT
public:
    FaultInjector(Fleet &fleet, ClockHistory &clocks, Random random, bool jumpsClocks);

    void start();
    /// Ends all of it, and lets the clocks be right.
    void stop();
    int count() const;
    /// "67 (kills 23, pauses 9, ...)"
    QString text() const;

private:
    void next();
    /// Whether it could be done now.
    bool inject(Fault fault);
    bool killServer();
    bool pauseServer();
    bool pauseDatabase();
    bool cut(std::vector<std::unique_ptr<Proxy>> &lines);
    bool halfClose(std::vector<std::unique_ptr<Proxy>> &lines);
    bool delay(std::vector<std::unique_ptr<Proxy>> &lines);
    bool blackHole(std::vector<std::unique_ptr<Proxy>> &lines);
    bool jumpClock();
    void setClock(ServerProcess &server, qint64 offsetMs);
    ServerProcess *someServer();
    void later(int milliseconds, std::function<void()> undo);

    Fleet &m_fleet;
    ClockHistory &m_clocks;
    Random m_random;
    const bool m_jumpsClocks;
    std::vector<Fault> m_deck;
    std::map<Fault, int> m_counts;
    QTimer m_timer;
};

} // namespace parterre::simulation
