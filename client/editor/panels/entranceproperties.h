// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

namespace parterre::editor {

/// The selected entrances.
class EntranceProperties : public PropertyGroup {
    Q_OBJECT

public:
    explicit EntranceProperties(Workbench bench, QWidget *parent = nullptr);

protected:
    bool look() override;

private:
    using ChangeEntrance = std::function<void(layout::Entrance &)>;
    Change onEntrances(const ChangeEntrance &change) const;

    QLineEdit *m_name;
    QComboBox *m_floor;
};

} // namespace parterre::editor
