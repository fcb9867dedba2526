// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/edits/underlayscale.h"

#include "common/layout/geometry.h"
#include "common/layout/shapecheck.h"

#include <algorithm>

namespace parterre::editor {

QTransform placing(const layout::Underlay &underlay)
{
    QTransform place;
    place.translate(underlay.position.x(), underlay.position.y());
    place.rotate(underlay.rotation);
    place.scale(underlay.scale, underlay.scale);
    return place;
}

std::optional<layout::Underlay> scaledByPoints(
    layout::Underlay underlay, QPointF from, QPointF to, double length)
{
    const double now = layout::distance(from, to);
    // Not a number is neither.
    if (!(now > 0) || !(length > 0))
        return std::nullopt;
    const double growth = length / now;
    underlay.scale *= growth;
    underlay.position = from + (underlay.position - from) * growth;
    return layout::isUnderlay(underlay) ? std::optional(underlay) : std::nullopt;
}

layout::Underlay fittedInto(layout::Underlay underlay, QSizeF size, const QRectF &room)
{
    underlay.rotation = 0;
    underlay.scale = std::min(room.width() / size.width(), room.height() / size.height());
    const QSizeF covered = size * underlay.scale;
    underlay.position = room.center() - QPointF(covered.width(), covered.height()) / 2;
    return underlay;
}

} // namespace parterre::editor
