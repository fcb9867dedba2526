// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/generators.h"

#include "common/layout/geometry.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace parterre::layout {

namespace {

constexpr double wheelchairWidth = 90;
constexpr double companionWidth = 52;

/// A tenth of a millimetre is finer than any seat is screwed down, and keeps files short.
double rounded(double value) { return std::round(value * 100) / 100; }
QPointF rounded(QPointF point) { return {rounded(point.x()), rounded(point.y())}; }

QPointF onCircle(QPointF centre, double radius, double degrees)
{
    const double angle = qDegreesToRadians(degrees);
    return centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
}

} // namespace

Curve straightLine(QPointF middle)
{
    return [middle](double way) { return middle + QPointF(way, 0); };
}

Curve arcAround(QPointF centre, double radius, double direction)
{
    // Facing the centre, one's right is against the clock.
    return [=](double way) { return onCircle(centre, radius, direction - qRadiansToDegrees(way / radius)); };
}

Ring Ring::grown(double by) const { return {centre, halfWidth + by, halfHeight + by, radius + by}; }

double Ring::wayTo(double station) const
{
    if (station < 0)
        return -wayTo(-station);
    const double corner = radius * M_PI / 2;
    const double lengths[]{halfWidth - radius, corner, 2 * (halfHeight - radius), corner, halfWidth - radius};
    double way = 0;
    for (const double length : lengths) {
        way += length * std::clamp(station, 0.0, 1.0);
        station -= 1;
    }
    return way;
}

QPointF Ring::at(double way) const
{
    if (way < 0) {
        const QPointF mirrored = at(-way);
        return {2 * centre.x() - mirrored.x(), mirrored.y()};
    }
    const double inX = halfWidth - radius;
    const double inY = halfHeight - radius;
    if (way <= wayTo(1))
        return centre + QPointF(way, halfHeight);
    if (way <= wayTo(2))
        return onCircle(
            centre + QPointF(inX, inY), radius, 90 - qRadiansToDegrees((way - wayTo(1)) / radius));
    if (way <= wayTo(3))
        return centre + QPointF(halfWidth, inY - (way - wayTo(2)));
    if (way <= wayTo(4))
        return onCircle(centre + QPointF(inX, -inY), radius, -qRadiansToDegrees((way - wayTo(3)) / radius));
    return centre + QPointF(inX - (way - wayTo(4)), -halfHeight);
}

Curve Ring::curve() const
{
    return [ring = *this](double way) { return ring.at(way); };
}

std::vector<double> spreadBlocks(const std::vector<int> &blocks, double pitch, double aisle)
{
    std::vector<double> ways;
    double end = 0; // of what is taken so far
    for (const int seats : blocks) {
        for (int i = 0; i < seats; ++i)
            ways.push_back(end + (i + 0.5) * pitch);
        end += seats * pitch + aisle;
    }
    const double middle = (end - aisle) / 2;
    for (double &way : ways)
        way -= middle;
    return ways;
}

std::vector<double> spreadBetween(double from, double to, double pitch)
{
    const int seats = std::max(0, int(std::floor((to - from) / pitch)));
    std::vector<double> ways;
    for (int i = 0; i < seats; ++i)
        ways.push_back(from + (i + 0.5) * (to - from) / seats);
    return ways;
}

std::vector<double> spreadWheelchairPairs(int pairs)
{
    std::vector<double> ways;
    constexpr double pair = wheelchairWidth + companionWidth;
    for (int i = 0; i < pairs; ++i) {
        const double start = (i - pairs / 2.0) * pair;
        ways.push_back(start + wheelchairWidth / 2);
        ways.push_back(start + wheelchairWidth + companionWidth / 2);
    }
    return ways;
}

Row rowOn(const Curve &curve, const std::vector<double> &spread, const QString &zone)
{
    Row row;
    for (const double way : spread)
        row.seats.push_back({{}, {}, rounded(curve(way)), zone, {}});
    return row;
}

Row seatRow(const QString &idPrefix, const QString &label, const Curve &curve,
    const std::vector<double> &spread, const Numbering &seats, const QString &zone)
{
    Row row = rowOn(curve, spread, zone);
    row.label = label;
    const int count = int(spread.size());
    for (int i = 0; i < count; ++i) {
        Seat &seat = row.seats[size_t(i)];
        seat.label = numbered(seats, i, count);
        seat.id = idPrefix + u'-' + label + u'-' + seat.label;
    }
    return row;
}

void markAisles(Row &row)
{
    for (const Run &run : runsOf(row)) {
        row.seats[size_t(run.first)].attributes |= SeatAttribute::Aisle;
        row.seats[size_t(run.first + run.count - 1)].attributes |= SeatAttribute::Aisle;
    }
}

void markWheelchairPairs(Row &row)
{
    for (size_t i = 0; i < row.seats.size(); ++i) {
        row.seats[i].attributes |= i % 2 == 0 ? SeatAttribute::Wheelchair : SeatAttribute::Companion;
        row.seats[i].attributes |= SeatAttribute::StepFree;
    }
}

} // namespace parterre::layout
