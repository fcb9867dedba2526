// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace parterre {

/// The limits of a sale, the same for all shows.
struct SaleLimits {
    int mostSeats = 50; ///< of one hold
    int holdSeconds = 600;

    qint64 holdMs() const { return qint64(holdSeconds) * 1000; }
};

} // namespace parterre
