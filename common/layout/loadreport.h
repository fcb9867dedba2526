// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

namespace parterre::layout {

/// What came of reading a seat map. seatsIn == seatsOut: nothing is dropped, whatever is wrong with it.
struct LoadReport {
    Layout layout;
    QString format; ///< for people: "Parterre layout", "pretix seating plan"
    int seatsIn = 0; ///< seats and places that the file says it has
    int seatsOut = 0; ///< of `layout`
    Problems problems; ///< that the file has
    bool isRepaired = false;
    Problems repaired; ///< what repairLoaded() changed
    Problems remaining; ///< what repairLoaded() left

    /// What forbids publishing: before a repair anything that is wrong, after it what is left.
    bool isPublishable() const
    {
        return seatsIn == seatsOut && !hasErrors(isRepaired ? remaining : problems);
    }
};

/// repair() on a loaded map; what the import had to put right counts as repaired too.
void repairLoaded(LoadReport &report);

/// For a terminal: what the file is, and its problems by kind with the first places of each; every place with
/// `verbose`. Ends with a line feed.
QString formatReport(const LoadReport &report, bool verbose);
/// The same with every place, for a screen that has a button "Repair".
QString reportText(const LoadReport &report);

} // namespace parterre::layout
