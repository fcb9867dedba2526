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

size_t SpotGrid::key(qint64 x, qint64 y)
{
    // Coordinates are bounded, so two cells never share a key.
    return (size_t(x) & 0xFFFFFFFFu) << 32 | (size_t(y) & 0xFFFFFFFFu);
}

qint64 SpotGrid::cell(double coordinate) const { return qint64(std::floor(coordinate / m_apart)); }

std::optional<int> SpotGrid::near(QPointF point, double within) const
{
    if (!isSomewhere(point))
        return {};
    std::optional<int> first;
    for (qint64 x = cell(point.x()) - 1; x <= cell(point.x()) + 1; ++x) {
        for (qint64 y = cell(point.y()) - 1; y <= cell(point.y()) + 1; ++y) {
            const auto found = m_cells.find(key(x, y));
            if (found == m_cells.end())
                continue;
            for (const Spot &spot : found->second) {
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
    m_cells[key(cell(point.x()), cell(point.y()))].push_back({point, tag});
    return true;
}

} // namespace parterre::layout
