// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace parterre {

/// Which part of the hall is seen: screen = plan · scale + offset. Plan in centimetres, screen in
/// device-independent pixels of the widget.
struct MapView {
    double scale = 1;
    QPointF offset;

    QPointF toScreen(QPointF plan) const { return plan * scale + offset; }
    QPointF toPlan(QPointF screen) const { return (screen - offset) / scale; }
    QRectF toScreen(const QRectF &plan) const { return {toScreen(plan.topLeft()), plan.size() * scale}; }
    QRectF toPlan(const QRectF &screen) const { return {toPlan(screen.topLeft()), screen.size() / scale}; }

    /// As near as possible with all of `bounds` inside the widget, `margin` pixels from its edges.
    static MapView fitting(const QRectF &bounds, QSizeF widget, double margin);
    /// Scaled by `factor` with the plan's point under `anchor` staying there.
    MapView zoomed(double factor, QPointF anchor) const;
    MapView moved(QPointF by) const { return {scale, offset + by}; }
    /// Moved as little as needed for some of `bounds` to stay within reach in the middle of the widget.
    MapView keptNear(const QRectF &bounds, QSizeF widget) const;
    /// On the way from one view to another, `share` 0 to 1; a point that is under the same pixel in both
    /// stays there.
    static MapView between(const MapView &from, const MapView &to, double share);

    bool operator==(const MapView &) const = default;
};

} // namespace parterre
