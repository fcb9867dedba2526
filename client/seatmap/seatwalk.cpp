// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/seatwalk.h"

#include <cmath>
#include <limits>

namespace parterre {

namespace {

QPointF unit(Direction direction)
{
    switch (direction) {
    case Direction::Left:
        return {-1, 0};
    case Direction::Right:
        return {1, 0};
    case Direction::Up:
        return {0, -1};
    case Direction::Down:
        return {0, 1};
    }
    return {};
}

double dot(QPointF a, QPointF b) { return QPointF::dotProduct(a, b); }
double cross(QPointF a, QPointF b) { return a.x() * b.y() - a.y() * b.x(); }

std::optional<SeatNo> neighbourInRow(const layout::SeatPlan &plan, SeatNo from, QPointF way)
{
    const layout::SeatPlan::Place &place = plan.place(from);
    const size_t count = plan.layout().sections[size_t(place.section)].rows[size_t(place.row)].seats.size();
    for (int step : {-1, 1}) {
        const int column = place.column + step;
        if (column < 0 || size_t(column) >= count)
            continue;
        const QPointF there = plan.place(from + step).position - place.position;
        if (dot(there, way) >= 0.75 * std::hypot(there.x(), there.y()))
            return from + step;
    }
    return std::nullopt;
}

} // namespace

std::optional<SeatNo> stepFrom(const layout::SeatPlan &plan, const layout::SeatIndex &index, SeatNo from,
    Direction direction, QPointF goal)
{
    if (!plan.has(from) || plan.place(from).section < 0)
        return std::nullopt;
    const QPointF way = unit(direction);
    if (const auto neighbour = neighbourInRow(plan, from, way))
        return neighbour;
    const QPointF here = plan.place(from).position;
    const double pitch = plan.layout().seatDiameter;
    const double whole = plan.bounds().width() + plan.bounds().height();
    for (double reach = 4 * pitch;; reach *= 4) {
        std::optional<SeatNo> best;
        double bestScore = std::numeric_limits<double>::max();
        const QRectF around(here.x() - reach, here.y() - reach, 2 * reach, 2 * reach);
        index.forEachWithin(around, [&](SeatNo seat, QPointF position) {
            const double along = dot(position - here, way);
            const double aside = std::abs(cross(way, position - here));
            if (seat == from || along < 0.35 * pitch || aside > 1.5 * along + pitch)
                return;
            const double score = along + 2 * std::abs(cross(way, position - goal));
            if (score < bestScore) {
                bestScore = score;
                best = seat;
            }
        });
        if (best || reach > whole)
            return best;
    }
}

std::optional<SeatNo> nearestSeat(const layout::SeatPlan &plan, const layout::SeatIndex &index, QPointF place)
{
    const QRectF bounds = plan.bounds().united(QRectF(place, QSizeF(1, 1)));
    return index.nearest(place, bounds.width() + bounds.height());
}

} // namespace parterre
