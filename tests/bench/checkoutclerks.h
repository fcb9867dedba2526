// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/cborframe.h"
#include "tests/bench/loadgenerator.h"
#include "tests/bench/loadkeys.h"
#include "tests/bench/seatsupply.h"

namespace parterre {

/// Clerks without a pause: each connection holds two seats, makes an order of them, takes the money in cash,
/// and has the tickets; then the next two.
class CheckoutClerks : public LoadGenerator::Player {
public:
    enum Step { Hold, Create, Pay, Whole };

    /// `run` is new for each run: the server remembers keys.
    CheckoutClerks(SeatSupply &seats, std::string ticketType, quint64 price, int run);

    void start(LoadSocket &socket) override;
    void received(LoadSocket &socket, std::string_view message, bool running) override;
    bool waits() const override { return m_waiting > 0; }

    /// Complete orders within the time, and with those whose answer came after it.
    qint64 orders() const { return qint64(m_latenciesMs[Whole].size()); }
    qint64 paid() const { return m_paid; }
    qint64 refused() const { return m_refused; }
    const std::vector<double> &latenciesMs(Step step) const { return m_latenciesMs[step]; }

private:
    struct Clerk {
        Step step = Hold;
        SeatSupply::Pair pair;
        qint64 begunAt = 0;
        qint64 sentAt = 0;
    };

    void holdNext(LoadSocket &socket, Clerk &clerk);
    void ask(LoadSocket &socket, Clerk &clerk, Step step, std::string_view id);
    void refuse(std::string_view name);

    SeatSupply &m_seats;
    const std::string m_ticketType;
    const quint64 m_price;
    LoadKeys m_keys;
    quint64 m_requests = 0;
    int m_waiting = 0;
    qint64 m_paid = 0;
    qint64 m_refused = 0;
    std::vector<Clerk> m_clerks; ///< by connection
    std::vector<double> m_latenciesMs[Whole + 1];
    CborFrame m_frame;
};

} // namespace parterre
