// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/layout/layout.h"

#include <QFlags>

#include <vector>

namespace parterre::layout {

/// What became of a seat that both layouts have.
enum class SeatDifference {
    Moved = 0x01, ///< further than movedBeyond
    Renamed = 0x02, ///< the label of the seat or its row, or the name of its section
    Rezoned = 0x04,
    Attributes = 0x08, ///< SeatAttributes
    Details = 0x10, ///< entrance, note or view
};
Q_DECLARE_FLAGS(SeatDifferences, SeatDifference)
Q_DECLARE_OPERATORS_FOR_FLAGS(SeatDifferences)

/// Centimetres; less is what rounding does.
constexpr double movedBeyond = 1;

struct ChangedSeat {
    SeatNo before = 0; ///< its number in the one layout
    SeatNo after = 0; ///< and in the other
    SeatDifferences differences;

    bool operator==(const ChangedSeat &) const = default;
};

/// An area that is new (capacityBefore 0), gone (capacityAfter 0) or other than it was.
struct ChangedArea {
    QString id;
    int capacityBefore = 0;
    int capacityAfter = 0;
    bool isMoved = false; ///< its outline, beyond movedBeyond
    bool isRenamed = false;
    bool isRezoned = false;

    bool operator==(const ChangedArea &) const = default;
};

/// Numbers are those of a SeatPlan. Whether other things than seats and areas differ is not said.
struct LayoutDiff {
    std::vector<SeatNo> added; ///< in the layout after; rising
    std::vector<SeatNo> removed; ///< in the layout before; rising
    std::vector<ChangedSeat> changed; ///< by the number before
    std::vector<ChangedArea> areas; ///< in the order before, then the new ones

    bool isEmpty() const { return added.empty() && removed.empty() && changed.empty() && areas.empty(); }
    bool operator==(const LayoutDiff &) const = default;
};

/// The difference by ids. Where an id stands twice, which validate() forbids, its first seat is meant and the
/// others were added or removed; so are seats without id. Takes time in proportion to the seats.
LayoutDiff layoutDiff(const Layout &before, const Layout &after);

/// For each seat number before, the number of the same seat (of areas: the same ordinal place) after; -1: it
/// is gone.
std::vector<SeatNo> seatMapping(const Layout &before, const Layout &after);

} // namespace parterre::layout
