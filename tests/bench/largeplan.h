// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

namespace parterre {

/// A stadium bowl around a stage: curved sections of curved rows, 60,000 seats as it stands.
struct BowlSize {
    int tiers = 3;
    int sectionsPerTier = 20;
    int rows = 25;
    int seatsPerRow = 40;
};
layout::Layout makeBowl(const BowlSize &size);

/// Straight rows before a stage, an aisle in the middle, a wheelchair place with companion at the end of row
/// A, a standing floor of 100: small, and easy to know by heart. Seat n of row r (both from 0) lies at (60·n,
/// 100·r), behind the aisle 60 further to the right.
layout::Layout makeStalls(int rows, int seatsPerRow);

} // namespace parterre
