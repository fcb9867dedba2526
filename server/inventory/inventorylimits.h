// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace parterre {

struct InventoryLimits {
    qint32 mostSeatsPerHold = 50;
    qint64 holdMs = 10 * 60 * 1000;
};

} // namespace parterre
