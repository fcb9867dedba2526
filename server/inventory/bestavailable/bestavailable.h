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
    /// By the index of the zone: its places may be offered, such as those that are cheap enough. Places
    /// without a zone may not then. Nothing: all may.
    std::optional<std::vector<bool>> zones{};
};

/// The seats, and why it is these.
struct BestSeats {
    std::vector<SeatNo> seats; ///< in rising order
    bool together = true; ///< side by side, without an aisle between them
    int lonelySeats = 0; ///< free seats that this leaves without a free neighbour
    double cost = 0; ///< of SeatCosts, penalties included; to compare answers of the same finder only
    int groups = 1; ///< of seats side by side
    double distance = 0; ///< the mean way to the focal point, in centimetres
    double offCentre = 0; ///< of their middle, in centimetres; negative: left of whoever faces the stage
    int seatsOffCentre = 0; ///< the same in seats
};

/// Finds the best free seats. What depends on the plan alone is worked out once; a search is at most one pass
/// over the seats and changes nothing, so that many threads may search in one finder.
///
/// A block of seats side by side, as they stand, costs the mean of its seats (SeatCosts) and a penalty for
/// every single free seat that it would leave behind at either end; the cheapest block is the best. The
/// search begins where the best seats are and ends where no better block can come. Wheelchair places and
/// companions' seats are kept for those who ask for them.
///
/// A group that cannot sit side by side is split by SplitSearch, where it may be; one with a wheelchair into
/// the largest block that has a place for it, and the others as near as can be.
class BestSeatFinder {
public:
    explicit BestSeatFinder(std::shared_ptr<const layout::SeatPlan> plan);

    const std::shared_ptr<const layout::SeatPlan> &plan() const { return m_plan; }
    /// `states` as in protocol::SeatStates: one byte a seat, 0 free. Nothing when there are no such seats.
    std::optional<BestSeats> find(const QByteArray &states, const BestRequest &request) const;

private:
    using Spot = SeatCosts::Spot;
    struct Search;
    struct Block {
        Spot first = 0;
        int count = 0;
        double cost = 0;
    };

    std::optional<BestSeats> inArea(int area, const Search &search) const;
    std::optional<BestSeats> inAnyArea(const Search &search) const;
    std::optional<Block> block(Search &search, int quantity) const;
    std::optional<BestSeats> split(Search &search) const;
    std::optional<BestSeats> splitAccessible(Search &search) const;
    std::vector<struct FreeSegment> segments(Search &search) const;
    BestSeats described(std::vector<Spot> spots, double cost, const Search &search) const;
    void placeOffCentre(BestSeats &best, QPointF middle) const;
    std::optional<double> accessibleCost(const SeatCosts::SeatRun &run, Spot first, int count) const;
    bool isCompanionOf(const SeatCosts::SeatRun &run, Spot wheelchair, Spot beside) const;
    bool has(Spot spot, layout::SeatAttribute attribute) const;
    bool hasKept(const SeatCosts::SeatRun &run) const;
    bool hasSeats(const Search &search) const;
    int zoneOf(const QString &key) const;

    std::shared_ptr<const layout::SeatPlan> m_plan;
    SeatCosts m_costs;
    std::vector<char> m_kept; ///< by spot: a wheelchair place or a companion's seat
    std::vector<SeatNo> m_tables; ///< chairs that are sold together only: for people to pick
    std::vector<bool> m_zoneHasSeats; ///< by the index of the zone + 1: some of its places are seats of rows
};

} // namespace parterre
