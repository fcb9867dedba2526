// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/document/layoutdocument.h"
#include "client/seatmap/mapview.h"

#include <QObject>

#include <optional>

class QPainter;

namespace parterre {
class Theme;
}

namespace parterre::editor {

/// Draws points to what is near: guides, the ends of rows, the axis of the house, the grid. Lengths in
/// centimetres.
class Snapping : public QObject {
    Q_OBJECT

public:
    explicit Snapping(const LayoutDocument &document, QObject *parent = nullptr);

    bool isOn() const { return m_isOn; }
    void setOn(bool on);
    /// 0: no grid.
    double grid() const { return m_grid; }
    void setGrid(double step) { m_grid = step; }

    /// The point, on the nearest line of each direction within `reach`. What it snapped to can then be
    /// painted.
    QPointF snap(QPointF point, double reach);
    /// The point on the nearest ray of 15 degrees from `origin`.
    QPointF toAngle(QPointF origin, QPointF point);
    QPointF free(QPointF point);
    void forget() { m_x.reset(), m_y.reset(); }

    void paint(QPainter &painter, const Theme &theme, const MapView &view) const;

private:
    void collect();

    const LayoutDocument &m_document;
    bool m_isOn = true;
    double m_grid = 10;
    quint64 m_revision = 0;
    std::vector<double> m_xs; ///< sorted
    std::vector<double> m_ys;
    std::optional<double> m_x; ///< the last point snapped to these
    std::optional<double> m_y;
};

} // namespace parterre::editor
