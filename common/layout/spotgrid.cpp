// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/spotgrid.h"

#include "common/layout/geometry.h"
#include "common/layout/layoutlimits.h"

#include <cmath>

namespace parterre::layout {

bool SpotGrid::isSomewhere(QPointF point)
{
    const auto within = [](double value) {
        return std::isfinite(value) && std::abs(value) <= limits::coordinate;
    };
    return within(point.x()) && within(point.y());
}

quint64 SpotGrid::keyOf(qint64 x, qint64 y) const
{
    return (quint64(x) & 0xFFFFFFFFu) << 32 | (quint64(y) & 0xFFFFFFFFu);
}

qint64 SpotGrid::cell(double coordinate) const { return qint64(std::floor(coordinate / m_cell)); }

size_t SpotGrid::slotOf(quint64 key) const
{
    // Multiplying by 2^64 over the golden ratio spreads neighbours over the table.
    size_t slot = size_t((key * 0x9E3779B97F4A7C15u) >> 32) & (m_slots.size() - 1);
    while (m_slots[slot].first >= 0 && m_slots[slot].key != key)
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

void SpotGrid::grow()
{
    std::vector<Slot> old(m_slots.empty() ? 64 : 2 * m_slots.size());
    old.swap(m_slots);
    for (const Slot &slot : old) {
        if (slot.first >= 0)
            m_slots[slotOf(slot.key)] = slot;
    }
}

std::optional<int> SpotGrid::near(QPointF point, double within) const
{
    if (m_slots.empty() || !isSomewhere(point))
        return {};
    std::optional<int> first;
    const qint64 right = cell(point.x() + within);
    const qint64 bottom = cell(point.y() + within);
    for (qint64 x = cell(point.x() - within); x <= right; ++x) {
        for (qint64 y = cell(point.y() - within); y <= bottom; ++y) {
            for (int i = m_slots[slotOf(keyOf(x, y))].first; i >= 0; i = m_spots[size_t(i)].next) {
                const Spot &spot = m_spots[size_t(i)];
                if (distance(spot.point, point) < within && (!first || spot.tag < *first))
                    first = spot.tag;
            }
        }
    }
    return first;
}

bool SpotGrid::add(QPointF point, int tag, double tooNear)
{
    if (!isSomewhere(point) || near(point, tooNear))
        return false;
    put(point, tag);
    return true;
}

void SpotGrid::put(QPointF point, int tag)
{
    if (2 * m_usedSlots >= m_slots.size())
        grow();
    Slot &slot = m_slots[slotOf(keyOf(cell(point.x()), cell(point.y())))];
    if (slot.first < 0) {
        slot.key = keyOf(cell(point.x()), cell(point.y()));
        ++m_usedSlots;
    }
    m_spots.push_back({point, tag, slot.first});
    slot.first = int(m_spots.size()) - 1;
}

} // namespace parterre::layout
