// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"

#include <QByteArray>

namespace parterre {

/// The states (one byte a seat, 0 free, 3 taken) of a hall that has sold well: this share of its seats is
/// taken, from a seed. Of the free ones seven in ten lie side by side in some rows, as they do where a house
/// sells from its best places to its worst, between ten and twenty together; the others are what groups left
/// over, one or two here and there.
QByteArray soldHall(const layout::SeatPlan &plan, double share, quint32 seed);

} // namespace parterre
