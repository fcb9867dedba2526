// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/holding.h"

#include <algorithm>

namespace parterre {

namespace {

constexpr qint64 msPerSecond = 1000;

bool contains(const std::vector<SeatNo> &seats, SeatNo seat)
{
    return std::ranges::find(seats, seat) != seats.end();
}

} // namespace

void Holding::take(const protocol::Hold &hold, int holdSeconds)
{
    if (!m_serverAhead)
        m_serverAhead = hold.expiresAt.ms - holdSeconds * msPerSecond - m_clock.now().ms;
    m_hold = hold;
    m_seats = hold.seats;
}

void Holding::without(const std::vector<SeatNo> &seats)
{
    std::erase_if(m_seats, [&](SeatNo seat) { return contains(seats, seat); });
}

void Holding::lastUntil(Timestamp expiresAt)
{
    if (m_hold)
        m_hold->expiresAt = expiresAt;
}

void Holding::clear()
{
    m_hold.reset();
    m_seats.clear();
}

bool Holding::has(SeatNo seat) const { return contains(m_seats, seat); }

qint64 Holding::left() const
{
    if (!m_hold)
        return 0;
    const qint64 left = m_hold->expiresAt.ms - m_serverAhead.value_or(0) - m_clock.now().ms;
    return std::max<qint64>(0, left);
}

} // namespace parterre
