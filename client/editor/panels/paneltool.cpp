// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/paneltool.h"

#include "client/editor/canvas/editorcanvas.h"

#include <utility>

namespace parterre::editor {

void PanelTool::start()
{
    if (m_bench.canvas.tool() != this) {
        m_before = m_bench.canvas.tool();
        m_bench.canvas.setTool(this);
    }
    m_isActive = true;
    m_bench.canvas.setFocus();
}

void PanelTool::stop()
{
    if (!std::exchange(m_isActive, false))
        return;
    forget();
    if (m_bench.canvas.tool() == this)
        m_bench.canvas.setTool(std::exchange(m_before, nullptr));
    Q_EMIT ended();
}

void PanelTool::deactivated()
{
    // Another tool was chosen meanwhile.
    if (!std::exchange(m_isActive, false))
        return;
    forget();
    Q_EMIT ended();
}

} // namespace parterre::editor
