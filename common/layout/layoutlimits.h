// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// How large a seat map may be. They bound memory and time for a file from a stranger, and keep every index
/// of SeatPlan::Place within its type; the largest stadiums have about 110,000 seats.
namespace parterre::layout::limits {

constexpr int seats = 200'000; ///< with the places of areas
constexpr int zones = 1'000;
constexpr int sections = 10'000;
constexpr int rowsOfSection = 10'000;
constexpr int seatsOfRow = 10'000;
constexpr int areas = 1'000;
constexpr int decorations = 10'000;
constexpr int outlinePoints = 10'000;
constexpr int floors = 100;
constexpr int entrances = 1'000;
constexpr int pictures = 200;
constexpr qint64 pictureBytes = 24 * 1024 * 1024; ///< all together
constexpr int guides = 1'000;
constexpr int nameLength = 200; ///< UTF-16 units
constexpr double coordinate = 1e7; ///< centimetres either way
constexpr qint64 fileBytes = 64 * 1024 * 1024;
constexpr int fileDepth = 32; ///< nested arrays and objects

} // namespace parterre::layout::limits
