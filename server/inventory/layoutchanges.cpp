// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/layoutchanges.h"

#include "common/layout/geometry.h"
#include "common/layout/layoutdiff.h"

#include <algorithm>

namespace parterre {

using layout::SeatPlan;
using protocol::SeatState;

LayoutChanges::LayoutChanges(const SeatPlan &before, const SeatPlan &after, const QByteArray &states)
    : m_states(states)
{
    const std::vector<SeatNo> mapping = layout::seatMapping(before.layout(), after.layout());
    for (SeatNo seat = 0; seat < before.size(); ++seat) {
        if (!before.has(seat))
            continue;
        const SeatNo same = mapping[size_t(seat)];
        m_isSuitable = m_isSuitable && (same < 0 ? !after.has(seat) : same == seat);
        if (same < 0)
            m_gone.push_back(seat);
        else if (same == seat)
            compare(before, after, seat);
    }
    for (SeatNo seat = 0; seat < after.size(); ++seat) {
        if (after.has(seat) && !before.has(seat))
            m_come.push_back(seat);
    }
    const auto isFree = [&](SeatNo seat) { return states.at(seat) == char(SeatState::Free); };
    std::ranges::remove_copy_if(m_gone, std::back_inserter(m_change.blocking), isFree);
    m_change.removed = qint32(m_gone.size() - m_change.blocking.size());
    m_change.added = qint32(m_come.size());
}

void LayoutChanges::compare(const SeatPlan &before, const SeatPlan &after, SeatNo seat)
{
    const auto state = SeatState(m_states.at(seat));
    if (state != SeatState::Held && state != SeatState::Sold)
        return;
    if (layout::distance(before.place(seat).position, after.place(seat).position) > layout::movedBeyond)
        m_change.moved.push_back(seat);
    if (before.label(seat) != after.label(seat))
        m_change.renamed.push_back(seat);
    if (before.zoneKey(seat) != after.zoneKey(seat))
        m_change.rezoned.push_back(seat);
}

} // namespace parterre
