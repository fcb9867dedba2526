// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layout.h"

#include "common/layout/outline.h"

#include <algorithm>
#include <limits>

namespace parterre::layout {

namespace {

/// QRectF::united ignores empty rectangles, so that a single point would be lost.
class Extent {
public:
    void add(QPointF point, double margin = 0)
    {
        m_left = std::min(m_left, point.x() - margin);
        m_right = std::max(m_right, point.x() + margin);
        m_top = std::min(m_top, point.y() - margin);
        m_bottom = std::max(m_bottom, point.y() + margin);
    }
    void add(const Outline &outline)
    {
        for (const QPointF &point : outline)
            add(point);
    }
    QRectF rect() const
    {
        return m_left > m_right ? QRectF() : QRectF(QPointF(m_left, m_top), QPointF(m_right, m_bottom));
    }

private:
    double m_left = std::numeric_limits<double>::infinity();
    double m_top = m_left;
    double m_right = -m_left;
    double m_bottom = -m_left;
};

} // namespace

int Layout::seatCount() const
{
    int count = 0;
    for (const Section &section : sections) {
        for (const Row &row : section.rows)
            count += int(row.seats.size());
    }
    for (const Area &area : areas)
        count += std::max(area.capacity, 0);
    return count;
}

QRectF Layout::bounds() const
{
    Extent extent;
    for (const Section &section : sections) {
        extent.add(section.outline);
        for (const Row &row : section.rows) {
            for (const Seat &seat : row.seats)
                extent.add(seat.position, seatDiameter / 2);
        }
    }
    for (const Area &area : areas)
        extent.add(area.outline);
    for (const Decoration &decoration : decorations)
        extent.add(outlineOf(decoration));
    return extent.rect();
}

} // namespace parterre::layout
