// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

class QPushButton;

namespace parterre::editor {

class UnderlayTool;

/// How the underlay looks and where it lies. What is locked stays where it is.
class UnderlayProperties : public PropertyGroup {
    Q_OBJECT

public:
    explicit UnderlayProperties(Workbench bench, QWidget *parent = nullptr);

protected:
    bool look() override;
    void hideEvent(QHideEvent *event) override;

private:
    using ChangeUnderlay = std::function<void(layout::Underlay &)>;

    void addLook();
    void addPlace();
    void addDrag();
    Change onUnderlay(const ChangeUnderlay &change) const;

    QSpinBox *m_opacity;
    QCheckBox *m_isVisible;
    QCheckBox *m_isLocked;
    QDoubleSpinBox *m_x;
    QDoubleSpinBox *m_y;
    QDoubleSpinBox *m_scale;
    QDoubleSpinBox *m_rotation;
    QPushButton *m_drag;
    UnderlayTool *m_tool; ///< the canvas has it
};

} // namespace parterre::editor
