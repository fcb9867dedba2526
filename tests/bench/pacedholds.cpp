// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pacedholds.h"

#include "tests/bench/loadrequests.h"
#include "tests/bench/wireanswer.h"

namespace parterre {

PacedHolds::PacedHolds(SeatSupply &seats, Watchers &watchers, int holders, double perSecond, int run)
    : m_seats(seats)
    , m_watchers(watchers)
    , m_perSecond(perSecond)
    , m_keys(run)
    , m_wanted(size_t(holders))
{
}

void PacedHolds::start(LoadSocket &socket)
{
    if (m_holders.size() < m_wanted)
        m_holders.push_back(&socket);
    m_begunAt = nowNs();
}

LoadSocket *PacedHolds::tick(qint64 now)
{
    if (double(now - m_begunAt) / 1e9 * m_perSecond < double(m_requests))
        return nullptr;
    const SeatSupply::Pair pair = m_seats.next();
    const quint64 id = ++m_requests;
    LoadSocket *socket = m_holders[id % m_holders.size()];
    writeHold(m_frame, id, pair.show, pair.seats, m_keys.next());
    m_asked[id] = pair.seats;
    ++m_waiting;
    socket->send(m_frame.bytes());
    return socket;
}

void PacedHolds::received(LoadSocket &socket, std::string_view message, bool)
{
    const WireAnswer answer(message);
    if (answer.kind() == WireAnswer::Kind::Notification) {
        if (m_watchers.isWatcher(socket.index()) && !m_watchers.told(socket.index(), message))
            ++m_gaps;
        return;
    }
    --m_waiting;
    const auto asked = m_asked.find(answer.id());
    if (answer.kind() == WireAnswer::Kind::Result && asked != m_asked.end()) {
        ++m_holds;
        for (const SeatNo seat : asked->second)
            m_watchers.acknowledged(quint64(seat));
        m_asked.erase(asked);
    } else {
        ++m_refused;
    }
}

} // namespace parterre
