// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/clock.h"

namespace parterre {

Timestamp SystemClock::now() const { return {QDateTime::currentMSecsSinceEpoch()}; }

} // namespace parterre
