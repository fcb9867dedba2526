// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

namespace parterre::layout {

/// Points in a hashed grid that grows as they come: whether one lies near another, in constant time while not
/// many share a cell. A point that would lie nearer than `apart` to another one is not taken in, which sees
/// to that.
class SpotGrid {
public:
    explicit SpotGrid(double apart)
        : m_apart(std::max(smallest, apart)) // in this order what is no number is not kept
    {
    }

    /// The first added that is nearer than `distance`, which is at most `apart`. Nowhere is near nothing.
    std::optional<int> near(QPointF point, double distance) const;
    /// False where the point is nowhere, or nearer than `tooNear` to one that is there.
    bool add(QPointF point, int tag, double tooNear);

    static bool isSomewhere(QPointF point);

private:
    struct Spot {
        QPointF point;
        int tag = 0;
    };
    static size_t key(qint64 x, qint64 y);
    qint64 cell(double coordinate) const;

    /// A tenth of a millimetre: cells are counted in integers.
    static constexpr double smallest = 0.01;
    double m_apart;
    std::unordered_map<size_t, std::vector<Spot>> m_cells;
};

} // namespace parterre::layout
