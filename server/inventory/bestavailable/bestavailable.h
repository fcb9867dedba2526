// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"
#include "server/inventory/bestavailable/seatcosts.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace parterre {

struct BestRequest {
    int quantity = 1;
    std::optional<QString> zone; ///< Zone::key
    std::optional<QString> area; ///< Area::id or its name: any free places of it
    bool together =
        true; ///< false: may be split over neighbouring rows where nobody has that many side by side
    bool accessible = false; ///< a wheelchair place, from two on with a companion's seat beside it
    std::vector<SeatNo> exclude; ///< offered before: none of them is offered again
    quint32 areaStart =
        0; ///< where in an area to begin looking; at random, buyers do not fight for the same places
};

struct BestSeats {
    std::vector<SeatNo> seats; ///< in rising order
    bool together = true; ///< side by side, without an aisle between them
    int lonelySeats = 0; ///< free seats that this leaves without a free neighbour
    double cost = 0; ///< of SeatCosts, penalties included; to compare answers of the same finder only
};

/// Finds the best free seats. What depends on the plan alone is worked out once; a search is one pass over
/// the seats and changes nothing, so that many threads may search in one finder.
///
/// A block of seats side by side costs the mean of its seats (SeatCosts) and a penalty for every single free
/// seat that it would leave behind at either end; the cheapest block is the best. Wheelchair places and
/// companions' seats are kept for those who ask for them.
class BestSeatFinder {
public:
    explicit BestSeatFinder(std::shared_ptr<const layout::SeatPlan> plan);

    const std::shared_ptr<const layout::SeatPlan> &plan() const { return m_plan; }
    /// `states` as in protocol::SeatStates: one byte a seat, 0 free. Nothing when there are no such seats.
    std::optional<BestSeats> find(const QByteArray &states, const BestRequest &request) const;

private:
    struct Search;

    std::optional<BestSeats> inArea(int area, const Search &search) const;
    std::optional<BestSeats> inAnyArea(const Search &search) const;
    std::optional<BestSeats> block(const Search &search) const;
    bool hasSeats(const BestRequest &request) const;

    std::shared_ptr<const layout::SeatPlan> m_plan;
    SeatCosts m_costs;
    std::vector<bool> m_zoneHasSeats; ///< by the index of the zone: some of its places are seats of rows
    bool m_hasSeats = false;
};

} // namespace parterre
