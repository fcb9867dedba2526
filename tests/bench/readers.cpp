// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/readers.h"

#include "tests/bench/wireanswer.h"

#include <cstdio>

namespace parterre {

Readers::Readers(std::string question, size_t expected, int underWay, Answers answers)
    : m_question(std::move(question))
    , m_expected(expected)
    , m_underWay(underWay)
    , m_answers(answers)
{
}

void Readers::start(LoadSocket &socket)
{
    for (int i = 0; i < m_underWay; ++i)
        socket.send(m_question);
    m_waiting += m_underWay;
}

void Readers::received(LoadSocket &socket, std::string_view message, bool running)
{
    --m_waiting;
    const bool isGood = message.size() == m_expected
        && (m_answers == Answers::Bytes || WireAnswer(message).kind() == WireAnswer::Kind::Result);
    if (!isGood && m_refused++ == 0)
        std::fprintf(stderr, "an answer of %zu bytes where %zu were expected\n", message.size(), m_expected);
    if (!running)
        return;
    m_answered += isGood;
    ++m_waiting;
    socket.send(m_question);
}

} // namespace parterre
