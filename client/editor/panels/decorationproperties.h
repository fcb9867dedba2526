// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

namespace parterre::editor {

class ColorButton;

/// The selected stage, texts and furniture.
class DecorationProperties : public PropertyGroup {
    Q_OBJECT

public:
    explicit DecorationProperties(Workbench bench, QWidget *parent = nullptr);

protected:
    bool look() override;

private:
    using ChangeDecoration = std::function<void(layout::Decoration &)>;
    Change onDecorations(const ChangeDecoration &change) const;

    QLineEdit *m_text;
    ColorButton *m_color;
    QDoubleSpinBox *m_rotation;
    QComboBox *m_floor;
};

} // namespace parterre::editor
