// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/layoutchanges.h"

#include "common/layout/geometry.h"
#include "common/layout/layoutdiff.h"

#include <algorithm>

namespace parterre {

using layout::SeatPlan;
using protocol::SeatState;

namespace {

/// What a number means: the seat's or the area's own id.
const QString &idOf(const SeatPlan &plan, SeatNo seat)
{
    const SeatPlan::Place &place = plan.place(seat);
    if (place.area >= 0)
        return plan.layout().areas[size_t(place.area)].id;
    const layout::Section &section = plan.layout().sections[size_t(place.section)];
    return section.rows[size_t(place.row)].seats[size_t(place.column)].id;
}

bool isSame(const SeatPlan &before, const SeatPlan &after, SeatNo seat)
{
    return (before.place(seat).area >= 0) == (after.place(seat).area >= 0)
        && idOf(before, seat) == idOf(after, seat);
}

} // namespace

LayoutChanges::LayoutChanges(const SeatPlan &before, const SeatPlan &after, const QByteArray &states)
    : m_states(states)
{
    for (SeatNo seat = 0; seat < std::max(before.size(), after.size()) && m_isSuitable; ++seat) {
        if (before.has(seat) && after.has(seat))
            compare(before, after, seat);
        else if (before.has(seat))
            m_gone.push_back(seat);
        else if (after.has(seat))
            m_come.push_back(seat);
    }
    const auto isFree = [&](SeatNo seat) { return states.at(seat) == char(SeatState::Free); };
    std::ranges::remove_copy_if(m_gone, std::back_inserter(m_change.blocking), isFree);
    m_change.removed = qint32(m_gone.size() - m_change.blocking.size());
    m_change.added = qint32(m_come.size());
}

void LayoutChanges::compare(const SeatPlan &before, const SeatPlan &after, SeatNo seat)
{
    m_isSuitable = isSame(before, after, seat);
    const auto state = SeatState(m_states.at(seat));
    if (!m_isSuitable || (state != SeatState::Held && state != SeatState::Sold))
        return;
    if (layout::distance(before.place(seat).position, after.place(seat).position) > layout::movedBeyond)
        m_change.moved.push_back(seat);
    if (before.label(seat) != after.label(seat))
        m_change.renamed.push_back(seat);
    if (before.zoneKey(seat) != after.zoneKey(seat))
        m_change.rezoned.push_back(seat);
}

} // namespace parterre
