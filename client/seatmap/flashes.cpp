// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/flashes.h"

#include "client/shell/theme/tokens.h"

#include <algorithm>

namespace parterre {

namespace {

constexpr int frameMs = 33;
/// When half the hall changes at once, that is no news of a single seat.
constexpr int mostAtOnce = 300;

} // namespace

Flashes::Flashes(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_timer.setInterval(frameMs);
    connect(&m_timer, &QTimer::timeout, this, &Flashes::tick);
}

void Flashes::add(SeatNo seat)
{
    if (m_since.size() >= mostAtOnce)
        return;
    m_since.insert(seat, m_clock.elapsed());
    if (!m_timer.isActive())
        m_timer.start();
}

void Flashes::clear()
{
    m_since.clear();
    m_timer.stop();
}

double Flashes::strength(SeatNo seat) const
{
    const auto found = m_since.constFind(seat);
    if (found == m_since.constEnd())
        return 0;
    return std::clamp(1.0 - double(m_clock.elapsed() - *found) / tokens::flashMs, 0.0, 1.0);
}

std::vector<SeatNo> Flashes::seats() const { return {m_since.keyBegin(), m_since.keyEnd()}; }

void Flashes::tick()
{
    const std::vector<SeatNo> all = seats();
    for (SeatNo seat : all)
        if (strength(seat) <= 0)
            m_since.remove(seat);
    if (m_since.isEmpty())
        m_timer.stop();
    Q_EMIT faded(all);
}

} // namespace parterre
