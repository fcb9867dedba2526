// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/soldhall.h"

#include <QRandomGenerator>

namespace parterre {

namespace {

constexpr char freeSeat = 0;
constexpr char takenSeat = 3;

class Selling {
public:
    Selling(const layout::SeatPlan &plan, quint32 seed)
        : m_plan(plan)
        , m_random(seed)
        , m_states(plan.size(), takenSeat)
    {
    }

    int isFree() const { return m_free; }
    const QByteArray &states() const { return m_states; }

    /// Frees so many neighbours from anywhere on, as far as their row goes.
    void leave(int count)
    {
        const SeatNo first = m_random.bounded(m_plan.size());
        const auto &start = m_plan.place(first);
        for (SeatNo seat = first; seat < std::min(first + count, m_plan.size()); ++seat) {
            const auto &place = m_plan.place(seat);
            if (place.section != start.section || place.row != start.row)
                return;
            m_free += m_states[seat] == takenSeat;
            m_states[seat] = freeSeat;
        }
    }
    int between(int least, int most) { return m_random.bounded(least, most + 1); }

private:
    const layout::SeatPlan &m_plan;
    QRandomGenerator m_random;
    QByteArray m_states;
    int m_free = 0;
};

} // namespace

QByteArray soldHall(const layout::SeatPlan &plan, double share, quint32 seed)
{
    constexpr double sideBySide = 0.7;
    const double wanted = plan.size() * (1 - share);
    Selling selling(plan, seed);
    while (selling.isFree() < wanted * sideBySide)
        selling.leave(selling.between(10, 20));
    while (selling.isFree() < wanted)
        selling.leave(selling.between(1, 2));
    return selling.states();
}

} // namespace parterre
