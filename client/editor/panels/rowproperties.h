// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

namespace parterre::editor {

/// The one row that is selected, or has selected seats, and the tables among the selected ones.
class RowProperties : public PropertyGroup {
    Q_OBJECT

public:
    explicit RowProperties(Workbench bench, QWidget *parent = nullptr);

protected:
    bool look() override;

private:
    void rename(const QString &label);
    void setSoldWhole(bool whole);

    QLineEdit *m_label;
    QCheckBox *m_soldWhole;
    QString m_row; ///< its id
};

} // namespace parterre::editor
