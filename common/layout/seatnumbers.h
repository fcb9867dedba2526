// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/layout/layout.h"

#include <vector>

/// Which number each seat has. A number means one seat in all versions of a layout, so that shows can go on
/// from one version to the next while their seats are on sale.
namespace parterre::layout {

/// Of all seats and then the places of all areas, in the order of the document.
std::vector<SeatNo> numbersOf(const Layout &layout);

/// One more than the highest number that was ever given.
int numberCount(const Layout &layout);

/// Whether each seat has one number, none has another's, and all are below `end`.
bool areNumbers(const SeatNumbers &numbers, int seats);

/// Numbers for the version after `before`: seats that it has too, by their ids, keep theirs; places of an
/// area too, by their order. New ones get numbers that nobody ever had. All seats of both have ids of their
/// own. Error: TooLarge (there are no more).
Result<Done> numberAfter(const Layout &before, Layout &layout);

} // namespace parterre::layout
