// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <vector>

namespace parterre::layout {

/// contains() for many points of one outline: its edges in bands of equal height, so that a point is held
/// against a few of them only. Independent of the outline once built.
class OutlineIndex {
public:
    explicit OutlineIndex(const Outline &outline);

    /// By the even-odd rule, as contains(outline, point).
    bool contains(QPointF point) const;

private:
    struct Edge {
        QPointF a;
        QPointF b;
    };
    int bandOf(double y) const;

    QRectF m_bounds;
    int m_bands = 1;
    std::vector<int> m_starts; ///< a band's edges are [start of it, start of the next one)
    std::vector<Edge> m_edges;
};

} // namespace parterre::layout
