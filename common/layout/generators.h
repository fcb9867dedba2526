// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/numbering.h"

#include <functional>
#include <vector>

/// Builds rows of seats: where they run, how they are spread. Deterministic. Lengths in
/// centimetres, angles in degrees clockwise from the x axis (90 is down the screen, away from the stage).
namespace parterre::layout {

// ---- where rows run

/// A row's line: the point at a distance along it; 0 is its middle, positive to the right of whoever sits on
/// it.
using Curve = std::function<QPointF(double)>;

/// Facing the stage above it.
Curve straightLine(QPointF middle);
/// An arc around a centre that everybody faces; its middle lies in `direction` from the centre.
Curve arcAround(QPointF centre, double radius, double direction = 90);

/// A rounded rectangle that everybody on it faces the inside of: a bowl, or with halfWidth == radius a
/// horseshoe. It starts in the middle of the lower edge and goes both ways to the middle of the upper one.
class Ring {
public:
    QPointF centre;
    double halfWidth = 0;
    double halfHeight = 0;
    double radius = 0; ///< of the corners; at most either half

    /// The parallel ring further out, so that rows keep their distance everywhere.
    Ring grown(double by) const;
    /// The way to a station: 0 the middle of the lower edge, 0–1 lower edge, 1–2 corner, 2–3 side, 3–4 upper
    /// corner, 4–5 upper edge; negative on the left. A station lies on the same normal in every parallel
    /// ring, so aisles and the sides of sections are straight.
    double wayTo(double station) const;
    QPointF at(double way) const;
    Curve curve() const;
};

// ---- how seats are spread along a curve: the distances of their centres, from left to right

/// Blocks of seats at one pitch with aisles between them, the whole in the middle. `aisle` is the free width.
std::vector<double> spreadBlocks(const std::vector<int> &blocks, double pitch, double aisle);
/// As many seats as fit between two distances at no less than `pitch`, spread evenly.
std::vector<double> spreadBetween(double from, double to, double pitch);
/// Pairs of a wheelchair place (90 cm) and its companion's seat (52 cm), in the middle.
std::vector<double> spreadWheelchairPairs(int pairs);

// ---- putting them together

/// Seats on a curve, without ids and labels; to a tenth of a millimetre.
Row rowOn(const Curve &curve, const std::vector<double> &spread, const QString &zone);
/// A row of seats on a curve. Ids are "<idPrefix>-<row label>-<seat label>".
Row seatRow(const QString &idPrefix, const QString &label, const Curve &curve,
    const std::vector<double> &spread, const Numbering &seats, const QString &zone);
/// Marks the seats at both ends of each run of the row as at an aisle.
void markAisles(Row &row);
/// Makes every second seat of the row, from the first, a wheelchair place, and the others their companions'.
void markWheelchairPairs(Row &row);

/// The outline of a section: along its first and last row and its row ends, bulging only outwards, `margin`
/// away from the seats' centres.
Outline outlineAround(const std::vector<Row> &rows, double margin);

} // namespace parterre::layout
