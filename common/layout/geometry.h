// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <vector>

/// Who sits beside whom, and how far from the stage. Lengths in centimetres.
namespace parterre::layout {

/// Neighbours in a row that are further apart than this many times its usual pitch have an aisle between
/// them.
constexpr double aisleFactor = 1.6;

double distance(QPointF a, QPointF b);

/// The median distance between neighbours; 0 for fewer than two seats.
double usualPitch(const Row &row);
/// The median over all neighbours of the layout; 0 where no row has two seats.
double usualPitch(const Layout &layout);

/// Seats of a row without an aisle between them.
struct Run {
    int first = 0; ///< index into the row's seats
    int count = 0;

    bool operator==(const Run &) const = default;
};
/// The row taken apart at its aisles, in physical order; every seat is in one run.
std::vector<Run> runsOf(const Row &row);
/// Whether the seats at `index` and `index` + 1 of the row sit side by side.
bool sideBySide(const Row &row, int index);

/// What everybody looks at: the focal point; without one, the middle of the stage; without that, the middle
/// of the upper edge.
QPointF focusOf(const Layout &layout);

/// Where the name of a section belongs: in the middle of its seats; where that lies outside of the section,
/// as with a horseshoe, on the middle seat of its middle row.
QPointF namePointOf(const Section &section);

} // namespace parterre::layout
