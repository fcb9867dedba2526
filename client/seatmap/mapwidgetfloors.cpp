// SPDX-License-Identifier: GPL-3.0-or-later
// The floors of a house, one of which is shown.
#include "client/seatmap/mapwidget.h"

#include <algorithm>

namespace parterre {

const std::vector<layout::Floor> &MapWidget::floors() const
{
    static const std::vector<layout::Floor> none;
    return m_content.hasPlan() ? m_content.plan().layout().floors : none;
}

int MapWidget::floorIn(const layout::SeatPlan &plan) const
{
    if (!m_content.hasFloors())
        return MapContent::lowestFloor(plan);
    if (floor() < 0)
        return -1;
    const std::vector<layout::Floor> &next = plan.layout().floors;
    const auto same = std::ranges::find(next, m_content.floorKey(), &layout::Floor::key);
    return same != next.end() ? int(same - next.begin()) : std::max(0, floor() - 1);
}

void MapWidget::setFloor(int floor)
{
    if (!m_content.setFloor(floor))
        return;
    viewMoves();
    repaintAll();
    // Floors may be drawn beside each other: one that is out of sight is looked for.
    const bool isInSight = m_motion.goal().toScreen(m_content.bounds()).intersects(QRectF(rect()));
    if (m_fitted || !isInSight)
        fit();
    Q_EMIT floorChanged(m_content.floor());
}

bool MapWidget::stepFloor(int by)
{
    if (!m_content.hasFloors())
        return false;
    setFloor(std::clamp(floor() + by, std::min(floor(), 0), int(floors().size()) - 1));
    return true;
}

void MapWidget::showFloorOf(const QSet<SeatNo> &seats)
{
    int lowest = -1;
    for (const SeatNo seat : seats) {
        if (m_content.isShown(seat))
            return;
        const int one = m_content.has(seat) ? m_content.plan().place(seat).floor : -1;
        if (one >= 0)
            lowest = lowest < 0 ? one : std::min(lowest, one);
    }
    if (lowest >= 0)
        setFloor(lowest);
}

} // namespace parterre
