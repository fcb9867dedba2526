// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/rowline.h"

#include "common/layout/generators.h"
#include "common/layout/geometry.h"
#include "common/layout/layoutlimits.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace parterre::layout {

namespace {

constexpr double closest = 20; ///< centres of seats that fit beside each other
constexpr double tiny = 1e-6;
/// An arc with a radius of so many times its chord is a line.
constexpr double flattest = 1e4;

/// A line or an arc, by the distance from its beginning.
struct Path {
    double length = 0;
    Curve at;
};

Path straight(QPointF from, QPointF to)
{
    const double length = distance(from, to);
    const QPointF along = length > 0 ? (to - from) / length : QPointF(1, 0);
    return {length, [=](double way) { return from + along * way; }};
}

/// The centre of the circle through three points; nothing where they lie on a line.
std::optional<QPointF> circleThrough(QPointF a, QPointF b, QPointF c)
{
    const QPointF ab = b - a;
    const QPointF ac = c - a;
    const double twice = 2 * (ab.x() * ac.y() - ab.y() * ac.x());
    if (std::abs(twice) < tiny)
        return {};
    const double ab2 = QPointF::dotProduct(ab, ab);
    const double ac2 = QPointF::dotProduct(ac, ac);
    const QPointF centre = a + QPointF(ac.y() * ab2 - ab.y() * ac2, ab.x() * ac2 - ac.x() * ab2) / twice;
    if (!(distance(centre, a) <= flattest * distance(a, c)))
        return {};
    return centre;
}

double angleFrom(QPointF centre, QPointF point)
{
    return std::atan2(point.y() - centre.y(), point.x() - centre.x());
}

/// The angle from `a` on to `b`, clockwise on the screen, from 0 to a full turn.
double clockwise(double a, double b)
{
    const double turn = std::fmod(b - a, 2 * M_PI);
    return turn < 0 ? turn + 2 * M_PI : turn;
}

Path pathOf(const RowLine &line)
{
    const auto centre = line.via ? circleThrough(line.from, *line.via, line.to) : std::nullopt;
    if (!centre)
        return straight(line.from, line.to);
    const double radius = distance(*centre, line.from);
    const double start = angleFrom(*centre, line.from);
    const double whole = clockwise(start, angleFrom(*centre, line.to));
    const bool goesClockwise = clockwise(start, angleFrom(*centre, *line.via)) <= whole;
    const double angle = goesClockwise ? whole : whole - 2 * M_PI;
    const double side = goesClockwise ? 1 : -1;
    return {radius * std::abs(angle), [=, middle = *centre](double way) {
                const double at = start + side * way / radius;
                return middle + QPointF(std::cos(at), std::sin(at)) * radius;
            }};
}

/// Before any limit.
double countOf(const RowLine &line, double length)
{
    return line.seats > 0 ? line.seats : std::floor(length / line.seatPitch + tiny) + 1;
}

} // namespace

std::optional<ParameterFault> RowLine::check() const
{
    ParameterCheck check;
    const auto somewhere = [&](const char *parameter, QPointF point) {
        check.between(parameter, point.x(), -limits::coordinate / 2, limits::coordinate / 2);
        check.between(parameter, point.y(), -limits::coordinate / 2, limits::coordinate / 2);
    };
    somewhere("from", from);
    somewhere("to", to);
    if (via)
        somewhere("via", *via);
    check.between("seatPitch", seatPitch, closest, 1000);
    check.between("seats", seats, 0, limits::seatsOfRow);
    check.also(numbering.check());
    if (!check.isRight())
        return check.fault();
    const double length = pathOf(*this).length;
    check.that("seats", seats < 2 || length / (seats - 1) >= closest,
        QT_TRANSLATE_NOOP("Layout", "So many seats do not fit between the ends of the row."));
    check.between("seatPitch", countOf(*this, length), 1, limits::seatsOfRow);
    const bool staysInside = length <= limits::coordinate / 2;
    check.that("via", staysInside, QT_TRANSLATE_NOOP("Layout", "The row leaves the seat map."));
    return check.fault();
}

int RowLine::seatCount() const { return check() ? 0 : int(countOf(*this, pathOf(*this).length)); }

Row rowAlong(const RowLine &line)
{
    if (line.check())
        return {};
    const Path path = pathOf(line);
    const int count = int(countOf(line, path.length));
    const double pitch = line.seats > 1 ? path.length / (line.seats - 1) : line.seatPitch;
    std::vector<double> spread;
    for (int i = 0; i < count; ++i)
        spread.push_back(i * pitch);
    Row row = rowOn(path.at, spread, line.zone);
    row.label = line.label;
    std::vector<int> all(row.seats.size());
    std::iota(all.begin(), all.end(), 0);
    const std::vector<QString> labels = seatLabels(row, all, line.numbering);
    for (size_t i = 0; i < labels.size(); ++i)
        row.seats[i].label = labels[i];
    return row;
}

} // namespace parterre::layout
