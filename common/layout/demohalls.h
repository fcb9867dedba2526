// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

/// The three invented houses of the demo season, built by generators.h. The same at every call.
namespace parterre::layout {

/// 480 seats: gently curved stalls with an aisle in the middle, and a balcony. Rows skip the letters I and O.
/// Zones: premium, stalls, balcony, upper.
Layout playhouse();

/// 1,900 seats: stalls, a ring of boxes and three horseshoe circles around it. Zones: premium, stalls, boxes,
/// dress, upper, gallery, restricted.
Layout operaHouse();

/// 16,000 places: two tiers of a bowl around an oval with its stage at one end, and a standing floor. Zones:
/// golden, premium, lower, floor, upper, high, restricted.
Layout arena();

} // namespace parterre::layout
