// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/underlaytool.h"

#include "client/editor/canvas/editorcanvas.h"
#include "common/layout/shapecheck.h"

namespace parterre::editor {

UnderlayTool::UnderlayTool(Workbench bench)
    : PanelTool(bench, {QStringLiteral("underlay"), tr("Move the underlay"), {}, {}, {}})
{
}

void UnderlayTool::press(const Pointer &pointer)
{
    if (pointer.button != Qt::LeftButton)
        return cancel();
    m_from = pointer.plan;
}

void UnderlayTool::move(const Pointer &pointer)
{
    if (m_from)
        m_bench.canvas.shiftUnderlay(pointer.plan - *m_from);
}

void UnderlayTool::release(const Pointer &pointer)
{
    if (!m_from || pointer.button != Qt::LeftButton)
        return;
    const QPointF way = pointer.plan - *m_from;
    forget();
    m_bench.document.edit(tr("Move the underlay"), [way](layout::Layout &layout) {
        if (!layout.underlay)
            return;
        layout::Underlay moved = *layout.underlay;
        moved.position += way;
        if (layout::isUnderlay(moved))
            layout.underlay = moved;
    });
}

bool UnderlayTool::wantsKey(const QKeyEvent &event) const
{
    // Between two drags, undoing is as near as ever.
    return m_from || event.key() == Qt::Key_Escape;
}

void UnderlayTool::cancel()
{
    if (m_from)
        forget();
    else
        stop();
}

void UnderlayTool::forget()
{
    m_from.reset();
    m_bench.canvas.shiftUnderlay({});
}

} // namespace parterre::editor
