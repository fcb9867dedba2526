// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/seatsupply.h"

namespace parterre {

SeatSupply::SeatSupply(const std::vector<ShowId> &shows, int seatsPerShow, int showsAtOnce)
    : m_pairs(seatsPerShow / 2)
    , m_showsAtOnce(showsAtOnce)
{
    for (const ShowId show : shows)
        m_shows.push_back(show.toString().toStdString());
}

SeatSupply::Pair SeatSupply::next()
{
    // A prime that divides no number of pairs that a hall has: each step lands elsewhere, and no seat comes
    // twice until all have come.
    constexpr qint64 stride = 104'729;
    const qint64 ofGroup = m_pairs * m_showsAtOnce;
    const qint64 inGroup = m_used % ofGroup;
    const auto show = size_t(m_used / ofGroup * m_showsAtOnce + inGroup % m_showsAtOnce);
    if (show >= m_shows.size())
        qFatal("the bench has no seats left: give it more shows or less time");
    ++m_used;
    const auto seat = SeatNo(inGroup / m_showsAtOnce * stride % m_pairs * 2);
    return {m_shows[show], {seat, seat + 1}};
}

} // namespace parterre
