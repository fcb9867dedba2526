// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/cborframe.h"
#include "tests/bench/loadgenerator.h"
#include "tests/bench/loadkeys.h"
#include "tests/bench/seatsupply.h"

namespace parterre {

/// Clerks without a pause: each connection holds two seats that nobody has, waits for the answer, and holds
/// the next two.
class HoldClerks : public LoadGenerator::Player {
public:
    /// `run` is new for each run: the server remembers keys.
    HoldClerks(SeatSupply &seats, int run);

    void start(LoadSocket &socket) override { holdNext(socket); }
    void received(LoadSocket &socket, std::string_view message, bool running) override;
    bool waits() const override { return m_waiting > 0; }

    qint64 holds() const { return qint64(m_latenciesMs.size()); }
    /// holds(), and those whose answer came after the time.
    qint64 granted() const { return m_granted; }
    qint64 refused() const { return m_refused; }
    const std::vector<double> &latenciesMs() const { return m_latenciesMs; }

private:
    void holdNext(LoadSocket &socket);

    SeatSupply &m_seats;
    LoadKeys m_keys;
    quint64 m_requests = 0;
    int m_waiting = 0;
    qint64 m_granted = 0;
    qint64 m_refused = 0;
    std::vector<qint64> m_sentAt; ///< by connection
    std::vector<double> m_latenciesMs;
    CborFrame m_frame;
};

} // namespace parterre
