// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/mapview.h"

#include <algorithm>
#include <cmath>

namespace parterre {

MapView MapView::fitting(const QRectF &bounds, QSizeF widget, double margin)
{
    const double width = std::max(bounds.width(), 1.0);
    const double height = std::max(bounds.height(), 1.0);
    const double roomX = std::max(widget.width() - 2 * margin, 1.0);
    const double roomY = std::max(widget.height() - 2 * margin, 1.0);
    MapView view;
    view.scale = std::min(roomX / width, roomY / height);
    view.offset = QPointF(widget.width() / 2, widget.height() / 2) - bounds.center() * view.scale;
    return view;
}

MapView MapView::zoomed(double factor, QPointF anchor) const
{
    return {scale * factor, anchor - (anchor - offset) * factor};
}

MapView MapView::keptNear(const QRectF &bounds, QSizeF widget) const
{
    const QRectF seen = toScreen(bounds);
    const QPointF middle(widget.width() / 2, widget.height() / 2);
    const double x = std::clamp(middle.x(), seen.left(), std::max(seen.left(), seen.right()));
    const double y = std::clamp(middle.y(), seen.top(), std::max(seen.top(), seen.bottom()));
    return moved(middle - QPointF(x, y));
}

MapView MapView::between(const MapView &from, const MapView &to, double share)
{
    const double ratio = to.scale / from.scale;
    if (std::abs(ratio - 1) < 1e-6)
        return {to.scale, from.offset + (to.offset - from.offset) * share};
    // Zooming is even in the logarithm; the fixed point of the whole movement is the fixed point of each
    // step.
    const double scale = from.scale * std::pow(ratio, share);
    const QPointF fixed = (to.offset - from.offset * ratio) / (1 - ratio);
    return {scale, fixed + (from.offset - fixed) * (scale / from.scale)};
}

} // namespace parterre
