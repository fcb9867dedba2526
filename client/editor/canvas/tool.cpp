// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/tool.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/shell/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace parterre::editor {

Tool::Pointer Tool::Pointer::of(const QMouseEvent &event, const EditorCanvas &canvas)
{
    return {canvas.view().toPlan(event.position()), event.position(), event.button(), event.buttons(),
        event.modifiers()};
}

Tool::Tool(Workbench bench, Description description)
    : QObject(&bench.canvas)
    , m_bench(bench)
    , m_description(std::move(description))
{
}

bool Tool::key(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Escape || !isBusy())
        return false;
    cancel();
    return true;
}

QString Tool::floorKey() const { return m_bench.canvas.content().floorKey(); }

QString Tool::homeOfRows() const
{
    const auto &sections = m_bench.document.layout().sections;
    const auto home = std::ranges::find(sections, m_bench.brush.section, &layout::Section::id);
    const bool isHere = home != sections.end() && m_bench.canvas.content().shows(home->floor);
    return isHere ? home->id : QString();
}

QPointF Tool::snapped(const Pointer &pointer, std::optional<QPointF> origin)
{
    if (origin && pointer.has(Qt::ShiftModifier))
        return m_bench.snapping.toAngle(*origin, pointer.plan);
    if (pointer.has(Qt::ControlModifier)) // as it is
        return m_bench.snapping.free(pointer.plan);
    return m_bench.snapping.snap(pointer.plan, m_bench.canvas.centimetres(tokens::space2));
}

void Tool::paintBubble(QPainter &painter, QPointF at, const QString &text) const
{
    const tokens::Colors &c = m_bench.canvas.theme().colors();
    painter.setFont(m_bench.canvas.theme().font(TextKind::Strong));
    const QRectF words = painter.fontMetrics().boundingRect(text);
    const QRectF plate(at.x() + tokens::space4, at.y() + tokens::space4, words.width() + 2 * tokens::space2,
        words.height() + 2 * tokens::space1);
    painter.setPen(QPen(c.line, tokens::hairline));
    painter.setBrush(c.raised);
    painter.drawRoundedRect(plate, tokens::radius, tokens::radius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(c.text);
    painter.drawText(plate, Qt::AlignCenter, text);
}

} // namespace parterre::editor
