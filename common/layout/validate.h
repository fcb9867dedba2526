// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

namespace parterre::layout {

/// Everything that is wrong with the seat map, each with its place, in the order of the document. A map
/// without errors can be published: it writes and reads back as JSON, and every seat can be named, seen,
/// clicked and priced. Takes time in proportion to the seats.
Problems validate(const Layout &layout);

/// Seats nearer than this share of the seat diameter lie on top of each other.
constexpr double overlapShare = 0.5;
/// A companion's seat belongs to a wheelchair place this near, in centimetres.
constexpr double companionReach = 250;
/// Prices name zones by their key.
constexpr int zoneKeyLength = 100;

} // namespace parterre::layout
