// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/problemlist.h"

namespace parterre::layout {

/// Parts of validate() that see the house as a whole. Both take coordinates that are nowhere for absent.

/// Seats that stand by themselves, further than strayReach from all others. A quarter of the house is no
/// stray, but the stand across the pitch.
void checkStrays(const Layout &layout, ProblemList &problems);
/// Whether the audience can look at what it is said to look at.
void checkFocus(const Layout &layout, ProblemList &problems);

} // namespace parterre::layout
