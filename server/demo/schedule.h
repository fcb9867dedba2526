// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"
#include "server/demo/demorandom.h"

#include <vector>

namespace parterre::demo {

struct PlannedShow {
    size_t event = 0; ///< index into events()
    Timestamp startsAt;
    int day = 0; ///< 0 is today
    double sold = 0; ///< the part of the house that is sold by now
};

/// Lays the programme over the 60 days from the day of `now` on, by time of start. No house plays twice at
/// once. Whatever the hour, three shows or more of today can still be sold (past 21:00 some of them start in
/// the night), and from 2:00 on one has begun or is over. One show of the first week is sold out, a late one
/// nearly empty.
std::vector<PlannedShow> schedule(Timestamp now, DemoRandom &random);

} // namespace parterre::demo
