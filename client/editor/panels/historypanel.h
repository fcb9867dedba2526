// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "client/shell/theme/theme.h"

#include <QWidget>

namespace parterre::editor {

/// What was done to the draft, step by step. A click goes back or forth to it.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    HistoryPanel(Theme &theme, Workbench bench, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {tokens::panelWidth, tokens::panelWidth}; }
};

} // namespace parterre::editor
