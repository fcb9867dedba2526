// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

/// The steps of repair(), in the order in which they build on each other.
namespace parterre::layout {

void repairLengths(Layout &layout, Problems &done);
void repairZones(Layout &layout, Problems &done);
/// Finite coordinates everywhere, and no seat on another one. A section that lies on others, as floors do
/// that were drawn on the same spot, moves aside as a whole.
void repairPositions(Layout &layout, Problems &done);
/// Sections whose row labels repeat become blocks of rows that stand together.
void repairBlocks(Layout &layout, Problems &done);
void repairNames(Layout &layout, Problems &done);
void repairIds(Layout &layout, Problems &done);

} // namespace parterre::layout
