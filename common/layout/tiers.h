// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/sectionlabels.h"

#include <optional>
#include <vector>

namespace parterre::layout {

/// A whole tier around a centre that everybody faces. Lengths in centimetres, angles in degrees clockwise
/// from the x axis (90 is down the screen).
struct ArcTier {
    SectionLabels labels{};
    QPointF centre{};
    double innerRadius = 1000; ///< of the first row
    double fromAngle = 45;
    double toAngle = 135; ///< more than fromAngle, by a full circle at most
    int rows = 10;
    double rowSpacing = 92;
    double seatPitch = 52;
    int firstRowSeats = 0; ///< 0: as many as fit in each row, spread evenly
    int growth = 0; ///< with firstRowSeats: so many more in each further row
    int aisles = 0; ///< so many at equal angles
    std::vector<double> aisleAngles{}; ///< their middles; any at all count instead of `aisles`
    double aisleWidth = 110; ///< free of seats
    bool isStraight =
        false; ///< rows are straight from aisle to aisle, as far from the centre in their middle
    bool marksAisles = true; ///< seats at aisles and at the ends of rows are marked as such

    std::optional<ParameterFault> check() const;
    /// How many arcTier() makes; 0 for parameters that fail check().
    int seatCount() const;
};

/// Nothing for parameters that fail check().
Section arcTier(const ArcTier &tier);

} // namespace parterre::layout
