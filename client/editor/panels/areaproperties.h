// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

namespace parterre::editor {

/// The selected areas.
class AreaProperties : public PropertyGroup {
    Q_OBJECT

public:
    AreaProperties(Theme &theme, Workbench bench, QWidget *parent = nullptr);

protected:
    bool look() override;

private:
    using ChangeArea = std::function<void(layout::Area &)>;
    Change onAreas(const ChangeArea &change) const;

    Theme &m_theme;
    QLineEdit *m_name;
    QSpinBox *m_capacity;
    QComboBox *m_kind;
    QComboBox *m_zone;
    QComboBox *m_entrance;
    QComboBox *m_floor;
};

} // namespace parterre::editor
