// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/holdclerks.h"

#include "tests/bench/loadrequests.h"
#include "tests/bench/wireanswer.h"

#include <cstdio>

namespace parterre {

HoldClerks::HoldClerks(SeatSupply &seats, int run)
    : m_seats(seats)
    , m_keys(run)
{
}

void HoldClerks::holdNext(LoadSocket &socket)
{
    const auto index = size_t(socket.index());
    if (m_sentAt.size() <= index)
        m_sentAt.resize(index + 1);
    const SeatSupply::Pair pair = m_seats.next();
    const quint64 id = ++m_requests;
    writeHold(m_frame, id, pair.show, pair.seats, m_keys.next());
    m_sentAt[index] = nowNs();
    ++m_waiting;
    socket.send(m_frame.bytes());
}

void HoldClerks::received(LoadSocket &socket, std::string_view message, bool running)
{
    const WireAnswer answer(message);
    if (answer.kind() == WireAnswer::Kind::Notification)
        return;
    --m_waiting;
    const bool isGranted = answer.kind() == WireAnswer::Kind::Result && answer.text("hold");
    if (isGranted) {
        ++m_granted;
    } else if (m_refused++ == 0) {
        const std::string_view name = answer.text("name").value_or("something unreadable");
        std::fprintf(stderr, "a hold was refused: %.*s\n", int(name.size()), name.data());
    }
    if (!running)
        return;
    if (isGranted)
        m_latenciesMs.push_back(double(nowNs() - m_sentAt[size_t(socket.index())]) / 1e6);
    holdNext(socket);
}

} // namespace parterre
