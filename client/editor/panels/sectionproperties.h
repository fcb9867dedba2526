// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

namespace parterre::editor {

/// The selected section, or the one that all selected seats are in.
class SectionProperties : public PropertyGroup {
    Q_OBJECT

public:
    explicit SectionProperties(Workbench bench, QWidget *parent = nullptr);

protected:
    bool look() override;

private:
    using ChangeSection = std::function<void(layout::Section &)>;
    Change onSection(const ChangeSection &change) const;
    const layout::Section *shown() const;

    QLineEdit *m_name;
    QComboBox *m_floor;
    QComboBox *m_entrance;
    QString m_section; ///< its id
};

} // namespace parterre::editor
