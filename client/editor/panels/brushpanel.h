// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "client/shell/theme/theme.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;

namespace parterre::editor {

class PropertyForm;

/// What the paint tool gives to seats, and how new rows are.
class BrushPanel : public QWidget {
    Q_OBJECT

public:
    BrushPanel(Theme &theme, Workbench bench, QWidget *parent = nullptr);

    /// Shows the brush as it is now, where somebody else changed it.
    void refresh();

Q_SIGNALS:
    /// By somebody, here.
    void brushChanged();

private:
    void takePaint();
    void fillPaint();
    /// The brush never names what the layout does not have any more.
    void tidyBrush();

    Theme &m_theme;
    Workbench m_bench;
    QComboBox *m_paint;
    QComboBox *m_zone;
    QComboBox *m_section;
    QDoubleSpinBox *m_pitch;
    QDoubleSpinBox *m_rowDistance;
};

} // namespace parterre::editor
