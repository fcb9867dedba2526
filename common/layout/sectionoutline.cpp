// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/generators.h"

#include "common/layout/geometry.h"

#include <algorithm>
#include <cmath>

namespace parterre::layout {

namespace {

/// To the right of whoever sits there, from the neighbours; length 1.
QPointF rightOf(const Row &row, size_t seat)
{
    const size_t left = seat == 0 ? 0 : seat - 1;
    const size_t right = std::min(seat + 1, row.seats.size() - 1);
    const QPointF along = row.seats[right].position - row.seats[left].position;
    const double length = std::hypot(along.x(), along.y());
    return length > 0 ? along / length : QPointF(1, 0);
}

/// Where somebody on the seat looks: a quarter turn against the clock from their right.
QPointF aheadOf(QPointF right) { return {right.y(), -right.x()}; }

double cross(QPointF a, QPointF b) { return a.x() * b.y() - a.y() * b.x(); }

/// Drops what lies inside of the line between its neighbours. Going away from the stage, a right side that
/// bulges turns clockwise (`turn` 1), a left side the other way (-1).
void straighten(Outline &chain, double turn)
{
    Outline kept;
    for (const QPointF &point : chain) {
        while (kept.size() >= 2) {
            const QPointF before = kept[kept.size() - 2];
            if (cross(kept.last() - before, point - before) * turn > 0)
                break;
            kept.removeLast();
        }
        kept.append(point);
    }
    chain = kept;
}

enum class Side { Left, Right };

/// Beside the row's last seat on that side; `ahead` of it.
QPointF endOf(const Row &row, Side side, double margin, double ahead = 0)
{
    const size_t seat = side == Side::Left ? 0 : row.seats.size() - 1;
    const QPointF right = rightOf(row, seat);
    return row.seats[seat].position + right * (side == Side::Right ? margin : -margin)
        + aheadOf(right) * ahead;
}

/// From the front corner of the section to the one at the back.
Outline sideOf(const std::vector<const Row *> &rows, Side side, double margin)
{
    Outline chain{endOf(*rows.front(), side, margin, margin)};
    for (const Row *row : rows)
        chain.append(endOf(*row, side, margin));
    chain.append(endOf(*rows.back(), side, margin, -margin));
    straighten(chain, side == Side::Right ? 1 : -1);
    return chain;
}

} // namespace

Outline outlineAround(const std::vector<Row> &all, double margin)
{
    std::vector<const Row *> rows;
    for (const Row &row : all) {
        if (!row.seats.empty())
            rows.push_back(&row);
    }
    if (rows.empty())
        return {};
    const Outline rightSide = sideOf(rows, Side::Right, margin);
    Outline leftSide = sideOf(rows, Side::Left, margin);
    std::ranges::reverse(leftSide);

    Outline outline;
    const auto addLong = [&](const Row &row, size_t seat, double ahead) {
        outline.append(row.seats[seat].position + aheadOf(rightOf(row, seat)) * ahead);
    };
    for (size_t seat = 1; seat + 1 < rows.front()->seats.size(); ++seat)
        addLong(*rows.front(), seat, margin);
    outline += rightSide;
    for (size_t seat = rows.back()->seats.size(); seat-- > 2;)
        addLong(*rows.back(), seat - 1, -margin);
    outline += leftSide;
    for (QPointF &point : outline)
        point = {std::round(point.x()), std::round(point.y())};
    return outline;
}

} // namespace parterre::layout
