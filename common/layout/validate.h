// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

namespace parterre::layout {

/// Everything that is wrong with the seat map, each with its place: the map as a whole, zones, floors,
/// entrances and pictures, then sections, areas and decorations in the order of the document, then what only
/// shows in the house as a whole. A map without errors can be published: it writes and reads back as JSON,
/// and every seat can be named, seen, clicked and priced. Takes time in proportion to the seats: 60,000 in
/// some 30 ms.
Problems validate(const Layout &layout);

/// Seats of a floor nearer than this share of the seat diameter lie on top of each other.
constexpr double overlapShare = 0.5;
/// A companion's seat belongs to a wheelchair place of its floor this near, in centimetres.
constexpr double companionReach = 250;
/// A chair belongs to a table whose edge is this near, in centimetres.
constexpr double tableReach = 150;
/// Seats further than this from all others, in centimetres, were lost rather than placed.
constexpr double strayReach = 5000;
/// Somebody sits this near to what everybody looks at, in centimetres.
constexpr double focusReach = 10'000;
/// Prices name zones by their key.
constexpr int zoneKeyLength = 100;
/// The widest that seats are painted, in centimetres.
constexpr double widestSeat = 1000;

} // namespace parterre::layout
