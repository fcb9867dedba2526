// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

namespace parterre::editor {

/// The whole seat map, while nothing of it is selected.
class LayoutProperties : public PropertyGroup {
    Q_OBJECT

public:
    explicit LayoutProperties(Workbench bench, QWidget *parent = nullptr);

protected:
    bool look() override;

private:
    QLineEdit *m_name;
    QDoubleSpinBox *m_diameter;
};

} // namespace parterre::editor
