// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"

#include <QString>

#include <map>
#include <vector>

namespace parterre::simulation {

/// What is for sale: the same hall and prices for all shows.
struct House {
    std::vector<ShowId> shows;
    std::vector<QString> zoneOfSeat; ///< by seat number
    std::vector<TicketTypeId> ticketTypes;
    std::map<std::pair<QString, TicketTypeId>, qint64> prices; ///< minor units
    qint64 fee = 0; ///< of an order

    int seatCount() const { return int(zoneOfSeat.size()); }
};

} // namespace parterre::simulation
