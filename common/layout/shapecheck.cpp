// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/shapecheck.h"

#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"
#include "common/layout/spotgrid.h"
#include "common/layout/validate.h"

#include <algorithm>
#include <cmath>

namespace parterre::layout {

namespace {

bool isLength(double length) { return length > 0 && length <= limits::coordinate; }

} // namespace

bool isSomewhere(const Outline &outline) { return std::ranges::all_of(outline, SpotGrid::isSomewhere); }

bool isDiameter(double diameter) { return diameter > 0 && diameter <= widestSeat; }

bool isRotation(double degrees) { return degrees >= -360 && degrees <= 360; }

bool isTable(const Table &table)
{
    return SpotGrid::isSomewhere(table.centre) && isLength(table.size.width())
        && isLength(table.size.height());
}

bool isUnderlay(const Underlay &underlay)
{
    return SpotGrid::isSomewhere(underlay.position) && isLength(underlay.scale) && underlay.opacity >= 0
        && underlay.opacity <= 1;
}

bool isGuide(const Guide &guide) { return SpotGrid::isSomewhere({guide.at, 0}); }

double distanceToTable(const Table &table, QPointF point)
{
    const QPointF from = turned(point, table.centre, -table.rotation) - table.centre;
    if (table.shape == Table::Shape::Round)
        return std::max(std::hypot(from.x(), from.y()) - table.size.width() / 2, 0.0);
    return std::hypot(std::max(std::abs(from.x()) - table.size.width() / 2, 0.0),
        std::max(std::abs(from.y()) - table.size.height() / 2, 0.0));
}

} // namespace parterre::layout
