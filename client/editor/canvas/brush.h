// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <optional>

namespace parterre::editor {

/// How new seats are, and what the paint tool gives to seats.
struct Brush {
    QString zone; ///< of new seats; painted unless there is an attribute
    QString section; ///< the id of the section that new rows go to; empty: a new one
    double pitch = 52; ///< centimetres between neighbours
    double rowDistance = 92; ///< centimetres between rows
    std::optional<layout::SeatAttribute> attribute; ///< painted
};

} // namespace parterre::editor
