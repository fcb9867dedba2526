// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/picktool.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/shell/theme/tokens.h"

#include <QPainter>

namespace parterre::editor {

namespace {

constexpr double crossPixels = tokens::space2;

void paintCross(QPainter &painter, QPointF at)
{
    painter.drawLine(at - QPointF(crossPixels, 0), at + QPointF(crossPixels, 0));
    painter.drawLine(at - QPointF(0, crossPixels), at + QPointF(0, crossPixels));
}

} // namespace

PickTool::PickTool(Workbench bench, const QString &name)
    : PanelTool(bench, {QStringLiteral("pick"), name, {}, {}, {}})
{
}

void PickTool::ask(int points)
{
    m_points.clear();
    m_wanted = points;
    start();
}

QPointF PickTool::pointAt(const Pointer &pointer)
{
    return m_isSnapping ? snapped(pointer) : m_bench.snapping.free(pointer.plan);
}

void PickTool::press(const Pointer &pointer)
{
    if (pointer.button != Qt::LeftButton)
        return stop();
    m_points << pointAt(pointer);
    if (m_points.size() < m_wanted)
        return;
    const QList<QPointF> points = m_points;
    stop();
    Q_EMIT picked(points);
}

void PickTool::move(const Pointer &pointer) { m_pointer = pointAt(pointer); }

void PickTool::forget()
{
    m_wanted = 0;
    m_points.clear();
}

void PickTool::paint(QPainter &painter, const MapView &view) const
{
    m_bench.snapping.paint(painter, m_bench.canvas.theme(), view);
    painter.setPen(QPen(m_bench.canvas.theme().colors().accent, tokens::focusRing));
    for (const QPointF &point : m_points)
        paintCross(painter, view.toScreen(point));
    if (!m_points.isEmpty())
        painter.drawLine(view.toScreen(m_points.last()), view.toScreen(m_pointer));
}

} // namespace parterre::editor
