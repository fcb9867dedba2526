// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

namespace parterre::layout {

/// Puts right what can safely be put right, and says what it did: a problem for each change, its place as it
/// was called before. Never drops a seat and never changes what is right: of two the same, the first keeps
/// its own. What validate() says afterwards is left for people. Deterministic.
Problems repair(Layout &layout);

/// Puts one problem right that validate() found in just this layout, and nothing else: the repair that the
/// problem names. What it needs may put others right too: a zone that is made is there for all its seats.
/// False where nothing was done: the problem cannot be repaired, or is not there.
bool repairOne(Layout &layout, const Problem &problem);

} // namespace parterre::layout
