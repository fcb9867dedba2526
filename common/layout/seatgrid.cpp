// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/seatgrid.h"

#include "common/layout/generators.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"

#include <QCoreApplication>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace parterre::layout {

namespace {

/// Ends that come forward by more of half the row's length than this would meet before it.
constexpr double deepestCurve = 0.7;
constexpr double deepestAngle = 2.33; ///< radians; from there on they come no further forward

std::vector<double> spreadOf(const SeatGrid &grid)
{
    std::vector<int> ends = grid.aislesAfter;
    ends.push_back(grid.seatsPerRow);
    std::ranges::sort(ends);
    std::vector<int> blocks;
    int before = 0;
    for (const int end : ends) {
        if (end > before)
            blocks.push_back(end - before);
        before = end;
    }
    return spreadBlocks(blocks, grid.seatPitch, grid.aisleWidth);
}

/// The radius of an arc whose ends, half a row away along it, come forward by `depth`.
double radiusFor(double half, double depth)
{
    double least = 0;
    double most = deepestAngle;
    for (int i = 0; i < 60; ++i) {
        const double angle = (least + most) / 2;
        ((1 - std::cos(angle)) / angle < depth / half ? least : most) = angle;
    }
    return half / most;
}

/// With its middle at the origin.
Curve curveOf(const SeatGrid &grid, double half)
{
    if (grid.curve == 0 || half <= 0)
        return straightLine({});
    const double radius = radiusFor(half, std::abs(grid.curve));
    const double side = grid.curve > 0 ? -1 : 1;
    return [radius, side](double way) {
        return QPointF(radius * std::sin(way / radius), side * radius * (1 - std::cos(way / radius)));
    };
}

double halfOf(const std::vector<double> &spread) { return spread.empty() ? 0 : spread.back(); }

} // namespace

std::optional<ParameterFault> SeatGrid::check() const
{
    ParameterCheck check;
    check.also(labels.check());
    check.between("position", position.x(), -limits::coordinate / 4, limits::coordinate / 4);
    check.between("position", position.y(), -limits::coordinate / 4, limits::coordinate / 4);
    check.between("rows", rows, 1, 1000);
    check.between("seatsPerRow", seatsPerRow, 1, 2000);
    check.between("rows", double(rows) * seatsPerRow, 0, limits::seats);
    check.between("seatPitch", seatPitch, 20, 1000);
    check.between("rowSpacing", rowSpacing, 20, 1000);
    check.between("skew", skew, -60, 60);
    check.between("rotation", rotation, -360, 360);
    check.between("aislesAfter", double(aislesAfter.size()), 0, 100);
    for (const int seat : aislesAfter)
        check.between("aislesAfter", seat, 1, seatsPerRow - 1);
    check.between("aisleWidth", aisleWidth, 0, 10'000);
    if (check.isRight()) {
        check.that("curve", std::abs(curve) <= deepestCurve * halfOf(spreadOf(*this)),
            QT_TRANSLATE_NOOP("Layout", "The rows are too short to be bent as much as that."));
    }
    return check.fault();
}

Section seatGrid(const SeatGrid &grid)
{
    if (grid.check())
        return {};
    const std::vector<double> spread = spreadOf(grid);
    const Curve shape = curveOf(grid, halfOf(spread));
    const double shift = std::tan(qDegreesToRadians(grid.skew)) * grid.rowSpacing;
    std::vector<Row> rows;
    for (int i = 0; i < grid.rows; ++i) {
        const QPointF offset(i * shift, i * grid.rowSpacing);
        const Curve curve = [&](double way) {
            return turned(grid.position + offset + shape(way), grid.position, grid.rotation);
        };
        rows.push_back(rowOn(curve, spread, grid.labels.zone));
        if (grid.marksAisles)
            markAisles(rows.back());
    }
    return grid.labels.sectionOf(std::move(rows));
}

} // namespace parterre::layout
