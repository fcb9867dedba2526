// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"

#include "common/layout/generators.h"

#include <cmath>

namespace parterre::layout {

namespace {

constexpr double pitch = 52;
constexpr double rowPitch = 92;
constexpr double aisle = 110;
constexpr double boxesRadius = 1120; // of the front of the boxes, around the stalls
constexpr double arm = 860; // how far the horseshoe runs on towards the stage
constexpr double horseshoeMiddle = 800; // y of its centre; row A of the stalls is at 0

QString rowLetter(int row) { return numbered({Numbering::Script::Letters, 1, 1, false, "IO"}, row, 0); }

Ring horseshoe(double radius) { return {{0, horseshoeMiddle - arm / 2}, radius, radius + arm / 2, radius}; }

// ---- stalls: three blocks with radial aisles, as wide as the ring of boxes lets them be

constexpr int stallsRows = 18;
const QPointF stallsCentre{0, -2600};

double stallsHalfWidth(double depth)
{
    const double inside = boxesRadius - 190;
    const double beyond = std::max(0.0, depth - horseshoeMiddle);
    return std::sqrt(inside * inside - beyond * beyond);
}

Row stallsRow(int row)
{
    const double depth = row * rowPitch;
    const double radius = depth - stallsCentre.y();
    const double half = radius * std::asin(stallsHalfWidth(depth) / radius);
    const double aisleAt = radius * 0.145;
    std::vector<double> spread;
    for (const auto &[from, to] : {std::pair(-half, -aisleAt - aisle / 2),
             std::pair(-aisleAt + aisle / 2, aisleAt - aisle / 2), std::pair(aisleAt + aisle / 2, half)}) {
        const std::vector<double> block = spreadBetween(from, to, pitch);
        if (block.size() >= 3) // fewer would stand forlorn in the curve of the boxes
            spread.insert(spread.end(), block.begin(), block.end());
    }
    const QString zone = row >= 2 && row <= 9 ? "premium" : "stalls";
    Row made = seatRow("stalls", rowLetter(row), arcAround(stallsCentre, radius), spread, {}, zone);
    markAisles(made);
    return made;
}

Section stalls()
{
    Section section{"Stalls", {}, {}};
    for (int row = 0; row < stallsRows; ++row)
        section.rows.push_back(stallsRow(row));
    const double radius = stallsRows * rowPitch + 20 - stallsCentre.y();
    Row wheelchairs = seatRow("stalls", rowLetter(stallsRows), arcAround(stallsCentre, radius),
        spreadWheelchairPairs(5), {}, "stalls");
    markWheelchairPairs(wheelchairs);
    section.rows.push_back(wheelchairs);
    section.outline = outlineAround(section.rows, 60);
    return section;
}

// ---- boxes: each a row of its own, two chairs at the front and two behind them

constexpr int boxesASide = 14;
constexpr double boxDepth = 190;

struct Box {
    double from = 0; // along the horseshoe
    double to = 0;
};
/// From the middle of the house to the stage; the left ones mirror the right ones.
Box boxAt(int index)
{
    const double first = 130; // the way in is in the middle
    const double length = (horseshoe(boxesRadius).wayTo(3) - first) / boxesASide;
    return {first + index * length, first + (index + 1) * length};
}

/// A point of the ring of boxes, `behind` their front, on the normal: walls stand square on it.
QPointF inBox(double way, double behind)
{
    const Ring front = horseshoe(boxesRadius);
    const QPointF along = front.at(way + 1) - front.at(way - 1);
    const QPointF outwards = QPointF(-along.y(), along.x()) / std::hypot(along.x(), along.y());
    const QPointF at = front.at(way) + outwards * behind;
    return {std::round(at.x() * 100) / 100, std::round(at.y() * 100) / 100};
}

Row boxRow(int index, bool left)
{
    const double side = left ? -1 : 1;
    const auto [from, to] = boxAt(index);
    const double middle = side * (from + to) / 2;
    const QString prefix = left ? "box-left" : "box-right";
    Row row{QString::number(boxesASide - index), {}}; // box 1 is at the stage
    for (const QPointF at :
        {inBox(middle - 32, 50), inBox(middle + 32, 50), inBox(middle + 32, 135), inBox(middle - 32, 135)}) {
        const QString label = QString::number(row.seats.size() + 1);
        row.seats.push_back({prefix + u'-' + row.label + u'-' + label, label, at, "boxes", {}});
        if (index == boxesASide - 1) // at the stage, it is seen from the side
            row.seats.back().attributes |= SeatAttribute::RestrictedView;
    }
    return row;
}

/// A piece of the ring of boxes, on the right side or mirrored.
Outline ringPiece(double from, double to, bool left, int steps)
{
    const double side = left ? -1 : 1;
    Outline piece;
    for (int i = 0; i <= steps; ++i)
        piece << inBox(side * (from + (to - from) * i / steps), 0);
    for (int i = steps; i >= 0; --i)
        piece << inBox(side * (from + (to - from) * i / steps), boxDepth);
    return piece;
}

Section boxes(bool left)
{
    Section section{left ? "Boxes left" : "Boxes right", {}, {}};
    for (int index = boxesASide - 1; index >= 0; --index)
        section.rows.push_back(boxRow(index, left));
    section.outline = ringPiece(boxAt(0).from, boxAt(boxesASide - 1).to, left, 4 * boxesASide);
    return section;
}

Decoration boxWalls(int index, bool left)
{
    Decoration walls;
    walls.kind = Decoration::Kind::Polygon;
    const auto [from, to] = boxAt(index);
    walls.outline = ringPiece(from + 5, to - 5, left, 4); // a wall between two boxes
    return walls;
}

// ---- circles: horseshoe rows with radial aisles

struct Circle {
    QString name;
    QString id;
    double radius = 0; ///< of the first row
    int rows = 0;
    double end = 0; ///< the station where the arms stop
    int restrictedEnds = 0; ///< seats at each end that do not see the whole stage
    QString zone;
};

Row circleRow(const Circle &circle, int index)
{
    const Ring ring = horseshoe(circle.radius + index * rowPitch);
    // The curve lies between the stations 1 and 2, the arms beyond.
    const std::vector<double> aisles{-circle.end, -2, -1.6, -1.2, 1.2, 1.6, 2, circle.end};
    std::vector<double> spread;
    for (size_t i = 1; i < aisles.size(); ++i) {
        const double from = ring.wayTo(aisles[i - 1]) + aisle / 2;
        const double to = ring.wayTo(aisles[i]) - aisle / 2;
        for (const double way : spreadBetween(from, to, pitch))
            spread.push_back(way);
    }
    Row row = seatRow(circle.id, rowLetter(index), ring.curve(), spread, {}, circle.zone);
    markAisles(row);
    const int seats = int(row.seats.size());
    for (int i = 0; i < seats; ++i) {
        if (i >= circle.restrictedEnds && i < seats - circle.restrictedEnds)
            continue;
        row.seats[size_t(i)].attributes |= SeatAttribute::RestrictedView;
        row.seats[size_t(i)].zone = "restricted";
    }
    return row;
}

Section circle(const Circle &circle)
{
    Section section{circle.name, {}, {}};
    for (int index = 0; index < circle.rows; ++index)
        section.rows.push_back(circleRow(circle, index));
    section.outline = outlineAround(section.rows, 60);
    return section;
}

/// An edge parallel to the first row, `ahead` of it, from the left to the right.
Outline edge(double ahead, double halfWidth)
{
    const double radius = -stallsCentre.y() - ahead;
    const Curve curve = arcAround(stallsCentre, radius);
    const double half = radius * std::asin(halfWidth / radius);
    Outline outline;
    constexpr int steps = 16;
    for (int i = 0; i <= steps; ++i) {
        const QPointF at = curve(half * (2.0 * i / steps - 1));
        outline << QPointF(std::round(at.x()), std::round(at.y()));
    }
    return outline;
}

Decoration stage()
{
    Decoration stage;
    stage.kind = Decoration::Kind::Stage;
    stage.text = "Stage";
    stage.outline = edge(360, 900);
    stage.outline << QPointF(1150, -1400) << QPointF(-1150, -1400);
    return stage;
}

Decoration pit()
{
    Decoration pit;
    pit.kind = Decoration::Kind::Polygon;
    pit.text = "Orchestra";
    pit.outline = edge(330, 800);
    const Outline rail = edge(130, 800);
    for (qsizetype i = rail.size(); i-- > 0;)
        pit.outline << rail[i];
    return pit;
}

} // namespace

Layout operaHouse()
{
    Layout hall;
    hall.name = "Opera House";
    hall.focalPoint = QPointF(0, -750);
    hall.zones = {{"premium", "Premium stalls", "#0072B2"}, {"stalls", "Stalls", "#E69F00"},
        {"boxes", "Boxes", "#009E73"}, {"dress", "Dress circle", "#CC79A7"},
        {"upper", "Upper circle", "#56B4E9"}, {"gallery", "Gallery", "#D55E00"},
        {"restricted", "Restricted view", "#8C6D1F"}};
    hall.sections = {stalls(), boxes(true), boxes(false),
        circle({"Dress circle", "dress", boxesRadius + 400, 3, 2.63, 0, "dress"}),
        circle({"Upper circle", "upper", boxesRadius + 850, 3, 2.54, 4, "upper"}),
        circle({"Gallery", "gallery", boxesRadius + 1300, 4, 2.39, 8, "gallery"})};
    hall.decorations = {stage(), pit()};
    for (int index = 0; index < boxesASide; ++index)
        hall.decorations.insert(hall.decorations.end(), {boxWalls(index, true), boxWalls(index, false)});
    return hall;
}

} // namespace parterre::layout
