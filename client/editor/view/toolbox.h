// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "client/shell/theme/theme.h"

#include <QFrame>

#include <vector>

class QButtonGroup;

namespace parterre::editor {

/// The tools at the left, each with its key; one of them has the canvas.
class Toolbox : public QFrame {
    Q_OBJECT

public:
    Toolbox(Theme &theme, Workbench bench, QWidget *parent = nullptr);

    void choose(const QString &id);
    Tool &current() const { return *m_tools[size_t(m_current)]; }
    const std::vector<Tool *> &tools() const { return m_tools; }

Q_SIGNALS:
    void chosen(parterre::editor::Tool *tool);
    void said(const QString &text);

private:
    void add(Theme &theme, Tool *tool);
    void take(int index);

    Workbench m_bench;
    QButtonGroup *m_buttons;
    std::vector<Tool *> m_tools;
    int m_current = 0;
};

} // namespace parterre::editor
