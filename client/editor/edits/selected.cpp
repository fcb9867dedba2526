// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/edits/selected.h"

#include "common/layout/outline.h"

#include <QPolygonF>

namespace parterre::editor {

QRectF boundsOf(const layout::Layout &layout, const Selected &selected)
{
    QPolygonF points;
    const auto add = [&points](const QRectF &rect) { points << rect.topLeft() << rect.bottomRight(); };
    forEachSeat(layout, selected,
        [&points](const auto &, const auto &, const layout::Seat &seat) { points << seat.position; });
    for (const layout::Section &section : layout.sections) {
        if (selected.has(section) && !section.outline.isEmpty())
            add(layout::boundsOf(section.outline));
    }
    for (const layout::Area &area : layout.areas) {
        if (selected.objects.contains({ObjectKind::Area, area.id}))
            add(layout::boundsOf(area.outline));
    }
    for (const layout::Decoration &decoration : layout.decorations) {
        if (selected.objects.contains({ObjectKind::Decoration, decoration.id}))
            add(layout::boundsOf(layout::outlineOf(decoration)));
    }
    for (const layout::Entrance &entrance : layout.entrances) {
        if (selected.objects.contains({ObjectKind::Entrance, entrance.id}))
            points << entrance.position;
    }
    if (layout.focalPoint && selected.objects.contains(ObjectRef{}))
        points << *layout.focalPoint;
    return points.isEmpty() ? QRectF() : points.boundingRect();
}

} // namespace parterre::editor
