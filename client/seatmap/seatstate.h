// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"

namespace parterre {

/// What everybody sees of a seat: the bytes of `seats.states`.
enum class SeatState : quint8 { Free = 0, Held = 1, Sold = 2, Blocked = 3 };

struct SeatChange {
    SeatNo seat = 0;
    SeatState state = SeatState::Free;
};

} // namespace parterre
