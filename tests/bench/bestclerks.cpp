// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bestclerks.h"

#include "tests/bench/loadrequests.h"
#include "tests/bench/wireanswer.h"

#include <cstdio>

namespace parterre {

BestClerks::BestClerks(std::string show, int quantity, int run)
    : m_show(std::move(show))
    , m_quantity(quantity)
    , m_keys(run)
{
}

void BestClerks::start(LoadSocket &socket)
{
    if (m_clerks.size() <= size_t(socket.index()))
        m_clerks.resize(size_t(socket.index()) + 1);
    ask(socket);
}

void BestClerks::ask(LoadSocket &socket)
{
    const quint64 id = ++m_requests;
    writeBest(m_frame, id, m_show, m_quantity, m_keys.next());
    m_clerks[size_t(socket.index())] = {true, nowNs()};
    ++m_waiting;
    socket.send(m_frame.bytes());
}

void BestClerks::giveBack(LoadSocket &socket, std::string_view hold)
{
    writeRelease(m_frame, ++m_requests, hold);
    m_clerks[size_t(socket.index())].isAsking = false;
    ++m_waiting;
    socket.send(m_frame.bytes());
}

void BestClerks::received(LoadSocket &socket, std::string_view message, bool running)
{
    const WireAnswer answer(message);
    if (answer.kind() == WireAnswer::Kind::Notification)
        return;
    --m_waiting;
    const Clerk clerk = m_clerks[size_t(socket.index())];
    const auto hold = answer.text("hold");
    const bool isGood = answer.kind() == WireAnswer::Kind::Result && (hold || !clerk.isAsking);
    if (!isGood && m_refused++ == 0) {
        const std::string_view name = answer.text("name").value_or("something unreadable");
        std::fprintf(stderr, "a proposal was refused: %.*s\n", int(name.size()), name.data());
    }
    if (!running)
        return;
    if (!clerk.isAsking || !isGood) {
        ask(socket);
        return;
    }
    m_latenciesMs.push_back(double(nowNs() - clerk.sentAt) / 1e6);
    giveBack(socket, *hold);
}

} // namespace parterre
