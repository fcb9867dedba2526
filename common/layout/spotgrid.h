// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <algorithm>
#include <optional>
#include <vector>

namespace parterre::layout {

/// Points in a hashed grid that grows as they come: whether one lies near another, in constant time while not
/// many share a cell. A point that would lie nearer than `tooNear` to another one is not taken in, which sees
/// to that.
class SpotGrid {
public:
    explicit SpotGrid(double apart)
        : m_cell(2 * std::max(smallest, apart)) // in this order what is no number is not kept
    {
    }

    /// The first added that is nearer than `distance`, which is at most `apart`. Nowhere is near nothing.
    std::optional<int> near(QPointF point, double distance) const;
    /// False where the point is nowhere, or nearer than `tooNear` to one that is there.
    bool add(QPointF point, int tag, double tooNear);
    /// For a point that is somewhere, and of which it is known that it is not too near to any.
    void put(QPointF point, int tag);

    static bool isSomewhere(QPointF point);

private:
    struct Spot {
        QPointF point;
        int tag = 0;
        int next = -1; ///< in the same cell
    };
    /// A cell in a table with open addressing.
    struct Slot {
        quint64 key = 0;
        int first = -1; ///< index into m_spots; -1: free
    };

    quint64 keyOf(qint64 x, qint64 y) const;
    qint64 cell(double coordinate) const;
    size_t slotOf(quint64 key) const;
    void grow();

    /// A tenth of a millimetre: cells are counted in integers.
    static constexpr double smallest = 0.01;
    static constexpr double finest = 0.01; ///< so that cells can be counted however small `apart` is

    double m_cell; ///< twice as wide as anything that is asked for, so that four cells answer
    std::vector<Slot> m_slots; ///< a power of two of them
    size_t m_usedSlots = 0;
    std::vector<Spot> m_spots;
};

} // namespace parterre::layout
