// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/cborframe.h"
#include "tests/bench/loadgenerator.h"
#include "tests/bench/loadkeys.h"

namespace parterre {

/// Each connection lets the server propose so many seats together, gives them back, and asks again.
class BestClerks : public LoadGenerator::Player {
public:
    BestClerks(std::string show, int quantity, int run);

    void start(LoadSocket &socket) override;
    void received(LoadSocket &socket, std::string_view message, bool running) override;
    bool waits() const override { return m_waiting > 0; }

    const std::vector<double> &latenciesMs() const { return m_latenciesMs; } ///< of seats.best
    qint64 refused() const { return m_refused; }

private:
    struct Clerk {
        bool isAsking = false; ///< or giving back
        qint64 sentAt = 0;
    };

    void ask(LoadSocket &socket);
    void giveBack(LoadSocket &socket, std::string_view hold);

    const std::string m_show;
    const int m_quantity;
    LoadKeys m_keys;
    quint64 m_requests = 0;
    int m_waiting = 0;
    qint64 m_refused = 0;
    std::vector<Clerk> m_clerks; ///< by connection
    std::vector<double> m_latenciesMs;
    CborFrame m_frame;
};

} // namespace parterre
