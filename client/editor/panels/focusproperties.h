// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

namespace parterre::editor {

/// What everybody looks at: shown when it is selected, and when nothing is.
class FocusProperties : public PropertyGroup {
    Q_OBJECT

public:
    explicit FocusProperties(Workbench bench, QWidget *parent = nullptr);

protected:
    bool look() override;

private:
    void setOn(bool on);
    void moveTo(QPointF point);

    QCheckBox *m_isSet;
    QDoubleSpinBox *m_x;
    QDoubleSpinBox *m_y;
};

} // namespace parterre::editor
