// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/sectionlabels.h"

#include <optional>
#include <vector>

namespace parterre::layout {

/// Rows of as many seats each, one behind the other. Lengths in centimetres, angles in degrees.
struct SeatGrid {
    SectionLabels labels{};
    QPointF position{}; ///< the middle of the first row
    int rows = 10;
    int seatsPerRow = 20;
    double seatPitch = 52;
    double rowSpacing = 92;
    double curve = 0; ///< how far the ends of a row stand before its middle; negative: behind it
    double skew = 0; ///< by which angle the rows shift to the right from one to the next
    double rotation = 0; ///< clockwise about `position`
    std::vector<int> aislesAfter{}; ///< numbers of seats from the left, 1 to seatsPerRow - 1
    double aisleWidth = 110; ///< free of seats
    bool marksAisles = true; ///< seats at aisles and at the ends of rows are marked as such

    std::optional<ParameterFault> check() const;
};

/// Nothing for parameters that fail check().
Section seatGrid(const SeatGrid &grid);

} // namespace parterre::layout
