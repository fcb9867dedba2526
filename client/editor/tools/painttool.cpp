// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/tools/painttool.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/edits/structure.h"
#include "common/layout/geometry.h"

#include <QPainter>

#include <algorithm>

namespace parterre::editor {

PaintTool::PaintTool(Workbench bench)
    : Tool(bench,
        {QStringLiteral("paint"), tr("Paint"), QStringLiteral("draw-brush"), QKeySequence(Qt::Key_P),
            tr("Drag over seats to give them the zone or attribute chosen at the right; Alt takes an "
               "attribute "
               "away.")})
{
}

void PaintTool::press(const Pointer &pointer)
{
    if (pointer.button != Qt::LeftButton)
        return cancel();
    m_isPainting = true;
    m_last = pointer.plan;
    touch(pointer);
}

void PaintTool::move(const Pointer &pointer)
{
    if (m_isPainting)
        touch(pointer);
}

void PaintTool::touch(const Pointer &pointer)
{
    // Also what a quick hand went over between two events.
    const double radius = m_bench.document.layout().seatDiameter / 2;
    const double way = layout::distance(m_last, pointer.plan);
    const int steps = std::max(1, int(way / radius));
    for (int i = 1; i <= steps; ++i) {
        const QPointF at = m_last + (pointer.plan - m_last) * i / steps;
        m_touched.seats +=
            m_bench.canvas.seatsWithin(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius));
    }
    m_last = pointer.plan;
    if (const auto object = m_bench.canvas.objectAt(pointer.screen);
        m_touched.seats.isEmpty() && object && object->kind == ObjectKind::Area)
        m_touched.objects.insert(*object);
    Q_EMIT said(tr("%Ln seats", nullptr, int(m_touched.seats.size())));
}

void PaintTool::release(const Pointer &pointer)
{
    if (!m_isPainting)
        return;
    const Selected touched = m_touched;
    const Brush &brush = m_bench.brush;
    if (brush.attribute) {
        const bool on = !pointer.has(Qt::AltModifier);
        m_bench.document.edit(tr("Paint an attribute"),
            [&](layout::Layout &layout) { setAttribute(layout, touched, *brush.attribute, on); });
    } else if (!brush.zone.isEmpty()) {
        m_bench.document.edit(
            tr("Paint a zone"), [&](layout::Layout &layout) { setZone(layout, touched, brush.zone); });
    }
    cancel();
}

void PaintTool::cancel()
{
    m_isPainting = false;
    m_touched = {};
    Q_EMIT said({});
}

void PaintTool::paint(QPainter &painter, const MapView &view) const
{
    QList<QPointF> middles;
    for (const QString &seat : m_touched.seats)
        middles << m_bench.canvas.positionOf(m_bench.canvas.seatOf(seat));
    paintDiscs(painter, middles, m_bench.document.layout().seatDiameter * view.scale,
        m_bench.canvas.theme().colors().accent);
}

} // namespace parterre::editor
