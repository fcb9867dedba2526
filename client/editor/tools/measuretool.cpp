// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/tools/measuretool.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/shell/theme/tokens.h"
#include "common/layout/geometry.h"

#include <QLocale>
#include <QPainter>
#include <QtMath>

#include <cmath>

namespace parterre::editor {

MeasureTool::MeasureTool(Workbench bench)
    : Tool(bench,
        {QStringLiteral("measure"), tr("Measure"), QStringLiteral("measure"), QKeySequence(Qt::Key_M),
            tr("Drag to measure a distance and its angle.")})
{
}

void MeasureTool::press(const Pointer &pointer)
{
    m_from = m_to = snapped(pointer);
    m_isPressed = true;
}

void MeasureTool::move(const Pointer &pointer)
{
    if (!m_isPressed)
        return;
    m_to = snapped(pointer, m_from);
    Q_EMIT said(figures());
}

void MeasureTool::release(const Pointer &) { m_isPressed = false; }

void MeasureTool::cancel()
{
    m_from.reset();
    m_isPressed = false;
    m_bench.snapping.forget();
    Q_EMIT said({});
}

QString MeasureTool::figures() const
{
    const QPointF way = m_to - *m_from;
    const QLocale locale;
    return tr("%1 m · %2°")
        .arg(locale.toString(layout::distance(*m_from, m_to) / 100, 'f', 2),
            locale.toString(qRadiansToDegrees(std::atan2(way.y(), way.x())), 'f', 1));
}

void MeasureTool::paint(QPainter &painter, const MapView &view) const
{
    if (!m_from)
        return;
    painter.setPen(QPen(m_bench.canvas.theme().colors().accent, tokens::focusRing));
    painter.drawLine(view.toScreen(*m_from), view.toScreen(m_to));
    paintBubble(painter, view.toScreen(m_to), figures());
}

} // namespace parterre::editor
