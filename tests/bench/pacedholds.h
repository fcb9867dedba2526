// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/cborframe.h"
#include "tests/bench/loadgenerator.h"
#include "tests/bench/loadkeys.h"
#include "tests/bench/seatsupply.h"
#include "tests/bench/watchers.h"

namespace parterre {

/// Some connections hold two seats each at a steady pace, all others watch. Whether an answer is late does
/// not slow the pace.
class PacedHolds : public LoadGenerator::Player {
public:
    /// The first `holders` connections hold, so many times a second together.
    PacedHolds(SeatSupply &seats, Watchers &watchers, int holders, double perSecond, int run);

    void start(LoadSocket &socket) override;
    void received(LoadSocket &socket, std::string_view message, bool running) override;
    bool waits() const override { return m_waiting > 0 || m_watchers.outstanding() > 0; }
    bool isPaced() const override { return true; }
    LoadSocket *tick(qint64 now) override;

    qint64 holds() const { return m_holds; }
    qint64 refused() const { return m_refused; }
    qint64 gaps() const { return m_gaps; } ///< notifications that did not follow what the watcher had

private:
    SeatSupply &m_seats;
    Watchers &m_watchers;
    const double m_perSecond;
    LoadKeys m_keys;
    std::vector<LoadSocket *> m_holders;
    const size_t m_wanted;
    qint64 m_begunAt = 0;
    quint64 m_requests = 0;
    int m_waiting = 0;
    qint64 m_holds = 0;
    qint64 m_refused = 0;
    qint64 m_gaps = 0;
    std::map<quint64, std::array<SeatNo, 2>> m_asked; ///< by request
    CborFrame m_frame;
};

} // namespace parterre
