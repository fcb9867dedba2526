// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/replyslot.h"

#include <QTimer>

namespace parterre::simulation {

/// `co_await pauseOf(ms)`: goes on after that time.
inline ReplySlot<bool> pauseOf(int milliseconds)
{
    ReplySlot<bool> slot;
    QTimer::singleShot(milliseconds, [slot]() mutable { slot.fill(true); });
    return slot;
}

} // namespace parterre::simulation
