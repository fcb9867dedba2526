// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/seatindex.h"

#include "common/layout/geometry.h"
#include "common/layout/outline.h"

#include <algorithm>
#include <cmath>

namespace parterre::layout {

SeatIndex::SeatIndex(const SeatPlan &plan, int floor)
{
    std::vector<Entry> seats;
    Outline centres;
    for (SeatNo seat = 0; seat < plan.size(); ++seat) {
        const SeatPlan::Place &place = plan.place(seat);
        if (place.section < 0 || (floor >= 0 && place.floor >= 0 && place.floor != floor))
            continue;
        seats.push_back({place.position, seat});
        centres.append(place.position);
    }
    m_bounds = boundsOf(centres);
    const double width = m_bounds.width();
    const double height = m_bounds.height();
    const double count = double(std::max<size_t>(seats.size(), 1));
    // The second term bounds the number of cells where all seats stand in one line.
    m_cell = std::max({std::sqrt(width * height * 4 / count), std::max(width, height) / count, 1.0});
    m_columns = int(width / m_cell) + 1;
    m_lines = int(height / m_cell) + 1;

    // Counting sort by cell.
    const auto cellOf = [&](const Entry &entry) {
        return size_t(lineAt(entry.position.y()) * m_columns + columnAt(entry.position.x()));
    };
    m_cellStarts.assign(size_t(m_columns * m_lines) + 1, 0);
    for (const Entry &entry : seats)
        ++m_cellStarts[cellOf(entry) + 1];
    for (size_t i = 1; i < m_cellStarts.size(); ++i)
        m_cellStarts[i] += m_cellStarts[i - 1];
    std::vector<int> next(m_cellStarts.begin(), m_cellStarts.end() - 1);
    m_entries.resize(seats.size());
    for (const Entry &entry : seats)
        m_entries[size_t(next[cellOf(entry)]++)] = entry;
}

int SeatIndex::columnAt(double x) const
{
    return int(std::clamp((x - m_bounds.left()) / m_cell, 0.0, double(m_columns - 1)));
}

int SeatIndex::lineAt(double y) const
{
    return int(std::clamp((y - m_bounds.top()) / m_cell, 0.0, double(m_lines - 1)));
}

SeatIndex::Cells SeatIndex::cellsOf(const QRectF &rect) const
{
    const bool apart = rect.right() < m_bounds.left() || rect.left() > m_bounds.right()
        || rect.bottom() < m_bounds.top() || rect.top() > m_bounds.bottom();
    if (apart || m_entries.empty() || rect.width() < 0 || rect.height() < 0)
        return {};
    return {columnAt(rect.left()), lineAt(rect.top()), columnAt(rect.right()), lineAt(rect.bottom())};
}

std::optional<SeatNo> SeatIndex::nearest(QPointF point, double radius) const
{
    std::optional<SeatNo> found;
    double best = radius;
    const QRectF around(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius);
    forEachWithin(around, [&](SeatNo seat, QPointF position) {
        const double away = distance(position, point);
        // Of equally near ones the first, so that the answer does not depend on the grid.
        if (away < best || (away == best && (!found || seat < *found))) {
            best = away;
            found = seat;
        }
    });
    return found;
}

std::vector<SeatNo> SeatIndex::within(const QRectF &rect) const
{
    std::vector<SeatNo> seats;
    forEachWithin(rect, [&](SeatNo seat, QPointF) { seats.push_back(seat); });
    std::ranges::sort(seats);
    return seats;
}

std::vector<SeatNo> SeatIndex::within(const Outline &outline) const
{
    std::vector<SeatNo> seats;
    forEachWithin(boundsOf(outline), [&](SeatNo seat, QPointF position) {
        if (contains(outline, position))
            seats.push_back(seat);
    });
    std::ranges::sort(seats);
    return seats;
}

} // namespace parterre::layout
