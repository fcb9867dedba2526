// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/timeline.h"

#include <pqxx/pqxx>
#include <vector>

namespace parterre::seattimeline {

/// An event without the name of who did it and without the code of its order, which are not the inventory's
/// to say.
struct Happened {
    protocol::SeatEvent event;
    AccountId account; ///< 0: the house itself
};

/// What seat_history tells of a seat, the oldest first; the newest 1,000 events.
std::vector<Happened> read(pqxx::work &tx, ShowId show, SeatNo seat);

} // namespace parterre::seattimeline
