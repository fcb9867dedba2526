// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/numbering.h"

#include <optional>

namespace parterre::layout {

/// A row drawn by its ends: straight, or on the arc through a third point. Lengths in centimetres.
struct RowLine {
    QPointF from{}; ///< the centre of the first seat
    QPointF to{}; ///< with `seats` the centre of the last one, otherwise where the row ends at the latest
    std::optional<QPointF> via{}; ///< on the arc between them; on their line, or beside nothing: straight
    double seatPitch = 52; ///< unless `seats` says how many
    int seats = 0; ///< 0: as many as fit
    QString label{};
    QString zone{}; ///< Zone::key
    SeatNumbering numbering{};

    std::optional<ParameterFault> check() const;
    /// How many rowAlong() makes; 0 for parameters that fail check().
    int seatCount() const;
};

/// Without an id, as its seats. Nothing for parameters that fail check().
Row rowAlong(const RowLine &line);

} // namespace parterre::layout
