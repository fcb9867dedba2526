// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/outlineindex.h"

#include "common/layout/outline.h"

#include <algorithm>

namespace parterre::layout {

namespace {

constexpr int pointsOfBand = 4;
constexpr int mostBands = 64; ///< an edge may cross them all, and is kept in each

} // namespace

OutlineIndex::OutlineIndex(const Outline &outline)
    : m_bounds(boundsOf(outline))
    , m_bands(std::clamp(int(outline.size()) / pointsOfBand, 1, mostBands))
    , m_starts(size_t(m_bands) + 1)
{
    const auto forEachEdge = [&](auto visit) {
        for (qsizetype i = 0, before = outline.size() - 1; i < outline.size(); before = i++) {
            const auto [top, bottom] = std::minmax({outline[before].y(), outline[i].y()}); // by value
            for (int band = bandOf(top); band <= bandOf(bottom); ++band)
                visit(size_t(band), Edge{outline[before], outline[i]});
        }
    };
    forEachEdge([&](size_t band, const Edge &) { ++m_starts[band + 1]; });
    for (size_t band = 1; band < m_starts.size(); ++band)
        m_starts[band] += m_starts[band - 1];
    m_edges.resize(size_t(m_starts.back()));
    std::vector<int> next(m_starts.begin(), m_starts.end() - 1);
    forEachEdge([&](size_t band, const Edge &edge) { m_edges[size_t(next[band]++)] = edge; });
}

int OutlineIndex::bandOf(double y) const
{
    if (m_bounds.height() <= 0)
        return 0;
    return std::clamp(int((y - m_bounds.top()) / m_bounds.height() * m_bands), 0, m_bands - 1);
}

bool OutlineIndex::contains(QPointF point) const
{
    const bool isNear = point.x() >= m_bounds.left() && point.x() <= m_bounds.right()
        && point.y() >= m_bounds.top() && point.y() <= m_bounds.bottom();
    if (!isNear)
        return false;
    bool inside = false;
    const auto band = size_t(bandOf(point.y()));
    for (int i = m_starts[band]; i < m_starts[band + 1]; ++i) {
        const auto &[a, b] = m_edges[size_t(i)];
        if ((a.y() > point.y()) == (b.y() > point.y()))
            continue;
        if (point.x() < a.x() + (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()))
            inside = !inside;
    }
    return inside;
}

} // namespace parterre::layout
