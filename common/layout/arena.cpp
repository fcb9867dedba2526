// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"

#include "common/layout/generators.h"

#include <cmath>

namespace parterre::layout {

namespace {

constexpr double pitch = 52;
constexpr double rowPitch = 88;
constexpr double aisle = 120;

/// The first row of the lower tier: around a floor of about 34 by 62 metres, the stage at its upper end.
const Ring bowl{{0, 0}, 1850, 3250, 1100};

struct Tier {
    int firstName =
        0; ///< sections are called firstName, firstName + 1, … from the stage's left around to its right
    double depth = 0; ///< of its first row behind the first row of the bowl
    int rows = 0;
    std::vector<double> borders; ///< stations between sections, right half, from the middle of the lower edge
};
const Tier lowerTier{101, 0, 19, {1, 1.33, 1.67, 2, 2.25, 2.5, 2.75, 3, 3.4}};
const Tier upperTier{201, 19 * rowPitch + 480, 16, {1, 1.2, 1.4, 1.6, 1.8, 2, 2.25, 2.5, 2.75, 3, 3.3}};

/// From the left half around to the right one.
std::vector<double> stationsOf(const Tier &tier)
{
    std::vector<double> stations;
    for (size_t i = tier.borders.size(); i-- > 0;)
        stations.push_back(-tier.borders[i]);
    stations.insert(stations.end(), tier.borders.begin(), tier.borders.end());
    return stations;
}

QString rowLetter(int row) { return numbered({Numbering::Script::Letters, 1, 1, false, "IO"}, row, 0); }

QString zoneOf(const Tier &tier, double station, int row)
{
    const bool lower = tier.firstName == lowerTier.firstName;
    const double away = std::abs(station);
    if (away > 3)
        return "restricted";
    if (lower)
        return away > 1.9 && row < 10 ? "premium" : "lower";
    return row < 7 ? "upper" : "high";
}

Section section(const Tier &tier, int index, double from, double to)
{
    const QString name = QString::number(tier.firstName + index);
    const double middle = (from + to) / 2;
    Section section{name, {}, {}};
    for (int row = 0; row < tier.rows; ++row) {
        const Ring ring = bowl.grown(tier.depth + row * rowPitch);
        const std::vector<double> spread =
            spreadBetween(ring.wayTo(from) + aisle / 2, ring.wayTo(to) - aisle / 2, pitch);
        section.rows.push_back(
            seatRow(name, rowLetter(row), ring.curve(), spread, {}, zoneOf(tier, middle, row)));
        markAisles(section.rows.back());
        if (zoneOf(tier, middle, row) == "restricted") {
            for (Seat &seat : section.rows.back().seats)
                seat.attributes |= SeatAttribute::RestrictedView;
        }
    }
    return section;
}

/// Wheelchair platforms behind the last row of the lower tier, on the level of the concourse.
void addPlatform(Section &section, double from, double to)
{
    const Ring ring = bowl.grown(lowerTier.depth + lowerTier.rows * rowPitch + 40);
    const double middle = (ring.wayTo(from) + ring.wayTo(to)) / 2;
    std::vector<double> spread = spreadWheelchairPairs(4);
    for (double &way : spread)
        way += middle;
    Row row = seatRow(section.name, rowLetter(lowerTier.rows), ring.curve(), spread, {}, "lower");
    markWheelchairPairs(row);
    section.rows.push_back(row);
}

std::vector<Section> sectionsOf(const Tier &tier)
{
    const std::vector<double> stations = stationsOf(tier);
    std::vector<Section> sections;
    for (size_t i = 1; i < stations.size(); ++i) {
        const double from = stations[i - 1];
        const double to = stations[i];
        sections.push_back(section(tier, int(i) - 1, from, to));
        const double away = std::abs(from + to) / 2;
        if (tier.firstName == lowerTier.firstName && away > 2 && away < 3)
            addPlatform(sections.back(), from, to);
        sections.back().outline = outlineAround(sections.back().rows, 50);
    }
    return sections;
}

Decoration stage()
{
    Decoration stage;
    stage.kind = Decoration::Kind::Stage;
    stage.text = "Stage";
    stage.outline << QPointF(-1250, -3900) << QPointF(1250, -3900) << QPointF(1250, -2300)
                  << QPointF(250, -2300) << QPointF(250, -1700) << QPointF(-250, -1700)
                  << QPointF(-250, -2300) << QPointF(-1250, -2300); // with a catwalk into the crowd
    return stage;
}

Area standing(
    const QString &id, const QString &name, const QString &zone, int capacity, const Outline &outline)
{
    return {id, name, outline, capacity, zone};
}

/// The floor's lower end follows the bowl.
Outline floorOutline(double top)
{
    const Ring edge = bowl.grown(-280);
    Outline outline{{-edge.halfWidth, top}, {edge.halfWidth, top}};
    for (double station = 2; station >= -2; station -= 0.125) {
        const QPointF at = edge.at(edge.wayTo(station));
        outline << QPointF(std::round(at.x()), std::round(at.y()));
    }
    return outline;
}

Outline goldenOutline()
{
    return {{-1300, -2200}, {-350, -2200}, {-350, -1600}, {350, -1600}, {350, -2200}, {1300, -2200},
        {1300, -700}, {-1300, -700}};
}

} // namespace

Layout arena()
{
    Layout hall;
    hall.name = "Arena";
    hall.focalPoint = QPointF(0, -2300);
    hall.zones = {{"golden", "Golden circle", "#0072B2"}, {"premium", "Premium", "#E69F00"},
        {"lower", "Lower tier", "#009E73"}, {"floor", "Floor standing", "#CC79A7"},
        {"upper", "Upper tier", "#56B4E9"}, {"high", "Upper tier, high", "#D55E00"},
        {"restricted", "Restricted view", "#8C6D1F"}};
    hall.sections = sectionsOf(lowerTier);
    for (Section &section : sectionsOf(upperTier))
        hall.sections.push_back(std::move(section));
    hall.areas = {standing("golden", "Golden circle", "golden", 600, goldenOutline()),
        standing("floor", "Floor", "floor", 2400, floorOutline(-560))};
    hall.decorations = {stage()};
    return hall;
}

} // namespace parterre::layout
