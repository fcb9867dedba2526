// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/loadgenerator.h"

namespace parterre {

/// Readers who ask for the same thing again and again, with several questions under way on each connection,
/// so that it is answers that are measured and not the way there and back.
class Readers : public LoadGenerator::Player {
public:
    enum class Answers { Protocol, Bytes }; ///< of a Parterre server; of an echo

    /// `expected`: the bytes of a good answer; anything else counts as refused.
    Readers(std::string question, size_t expected, int underWay, Answers answers);

    void start(LoadSocket &socket) override;
    void received(LoadSocket &socket, std::string_view message, bool running) override;
    bool waits() const override { return m_waiting > 0; }

    qint64 answered() const { return m_answered; }
    qint64 refused() const { return m_refused; }

private:
    const std::string m_question;
    const size_t m_expected;
    const int m_underWay;
    const Answers m_answers;
    qint64 m_waiting = 0;
    qint64 m_answered = 0;
    qint64 m_refused = 0;
};

} // namespace parterre
