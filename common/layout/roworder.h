// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <vector>

namespace parterre::layout {

/// The row taken apart at its aisles, each run as its seats stand: indices into the row's seats, neighbours
/// one after the other. Asks only where the seats are, so that rows stored by number (1 2 3 … with the odd
/// ones on the left), backwards or in any order are told right, on straight and curved lines and round tables
/// alike. Each run begins at the end that the document names first; the runs come in the document's order.
///
/// A row that the document tells as one walks along it is taken as it is. Of others the shortest tree that
/// joins all seats is a path from end to end, cut at its aisles; where seats do not stand in a line at all,
/// they are told along the longest way through them. Time grows with the square of the row's length, up to
/// longestTree seats; longer ones are told along that way too.
std::vector<std::vector<int>> physicalRuns(const Row &row);

constexpr int longestTree = 500;

} // namespace parterre::layout
