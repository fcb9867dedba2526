// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"

#include "common/layout/generators.h"

namespace parterre::layout {

namespace {

constexpr double pitch = 52;
constexpr double rowPitch = 92;
constexpr double aisle = 110;
constexpr QPointF curveCentre{0, -1900}; // far behind the stage: the rows bend gently
constexpr double firstRadius = 1900;
constexpr double balconyDepth = 13 * rowPitch + 330; // behind row A of the stalls

Curve rowCurve(double depth) { return arcAround(curveCentre, firstRadius + depth); }

QString rowLetter(int row) { return numbered({Numbering::Script::Letters, 1, 1, false, "IO"}, row, 0); }

/// The wheelchair places stand at the back on the level of the foyer, two pairs on each side of the aisle.
Row wheelchairRow(int row)
{
    std::vector<double> spread;
    const std::vector<double> pairs = spreadWheelchairPairs(2);
    const double side = aisle / 2 + 2 * pitch + pairs.back();
    for (const double way : pairs)
        spread.push_back(way - side);
    for (const double way : pairs)
        spread.push_back(way + side);
    Row made = seatRow("stalls", rowLetter(row), rowCurve(row * rowPitch + 15), spread, {}, "stalls");
    markWheelchairPairs(made);
    return made;
}

Section stalls()
{
    const std::vector<int> halves{10, 11, 11, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14};
    Section section{"Stalls", {}, {}};
    for (int row = 0; row < int(halves.size()); ++row) {
        const std::vector<double> spread =
            spreadBlocks({halves[size_t(row)], halves[size_t(row)]}, pitch, aisle);
        const QString zone = row >= 1 && row <= 6 ? "premium" : "stalls";
        section.rows.push_back(seatRow("stalls", rowLetter(row), rowCurve(row * rowPitch), spread, {}, zone));
        markAisles(section.rows.back());
    }
    section.rows.push_back(wheelchairRow(int(halves.size())));
    section.outline = outlineAround(section.rows, 60);
    return section;
}

Section balcony()
{
    const std::vector<std::vector<int>> blocks{{6, 14, 6}, {7, 14, 7}, {7, 16, 7}, {8, 16, 8}, {8, 16, 8}};
    Section section{"Balcony", {}, {}};
    for (int row = 0; row < int(blocks.size()); ++row) {
        const std::vector<double> spread = spreadBlocks(blocks[size_t(row)], pitch, aisle);
        const Curve curve = rowCurve(balconyDepth + row * rowPitch);
        section.rows.push_back(
            seatRow("balcony", rowLetter(row), curve, spread, {}, row < 2 ? "balcony" : "upper"));
        markAisles(section.rows.back());
    }
    // The spot boxes hang in front of the outermost seats of the last rows.
    for (size_t row = 3; row < blocks.size(); ++row) {
        section.rows[row].seats.front().attributes |= SeatAttribute::RestrictedView;
        section.rows[row].seats.back().attributes |= SeatAttribute::RestrictedView;
    }
    section.outline = outlineAround(section.rows, 60);
    return section;
}

Decoration stage()
{
    Decoration stage;
    stage.kind = Decoration::Kind::Stage;
    stage.text = "Stage";
    stage.outline << QPointF(-720, -860) << QPointF(720, -860) << QPointF(600, -260);
    for (int x = 600; x >= -600; x -= 60) // the apron's edge swings out to the audience
        stage.outline << QPointF(x, -260 + 90 * (1 - x * x / 360'000.0));
    return stage;
}

} // namespace

Layout playhouse()
{
    Layout hall;
    hall.name = "Playhouse";
    hall.focalPoint = QPointF(0, -420);
    hall.zones = {{"premium", "Premium stalls", "#0072B2"}, {"stalls", "Stalls", "#E69F00"},
        {"balcony", "Balcony front", "#009E73"}, {"upper", "Balcony rear", "#CC79A7"}};
    hall.sections = {stalls(), balcony()};
    hall.decorations = {stage()};
    return hall;
}

} // namespace parterre::layout
