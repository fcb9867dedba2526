// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// How large a seat map may be. They bound memory and time for a file from a stranger, and keep every index
/// of SeatPlan::Place within its type; the largest stadiums have about 110,000 seats.
namespace parterre::layout::limits {

constexpr int seats = 200'000; ///< with the places of areas
constexpr int seatNumbers = 400'000; ///< of all versions of a layout
constexpr int ids = 1'000'000'000; ///< the highest number in one that the house gives
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
constexpr int fileContainers = 1'500'000; ///< arrays and objects
constexpr int tableColumns = 256; ///< of a CSV file
constexpr int cellLength = 10'000; ///< of a CSV file, UTF-16 units
constexpr int drawingElements = 1'000'000; ///< of an SVG file
constexpr int drawingDepth = 64;
constexpr int drawingAttributes = 200; ///< of one element of an SVG file
constexpr int drawingPoints = 1'000'000; ///< corners of all shapes of an SVG file
constexpr int fileValues = 12'000'000; ///< what commas divide

} // namespace parterre::layout::limits
