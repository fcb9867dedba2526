// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

#include <array>
#include <vector>

class QLabel;
class QPushButton;

namespace parterre::editor {

/// What the selected seats are, those of selected rows and sections among them.
class SeatProperties : public PropertyGroup {
    Q_OBJECT

public:
    SeatProperties(Theme &theme, Workbench bench, QWidget *parent = nullptr);

    /// The photo of the view from the selected seats; what is wrong with the file is said in the panel.
    void setView(const QString &path);

protected:
    bool look() override;

private:
    struct AttributeBox {
        layout::SeatAttribute attribute;
        QCheckBox *box;
    };

    void addAttributes();
    QWidget *makeView();
    void askForView();
    void removeView();
    void showView(const std::optional<QString> &key);
    void showAttributes(const std::vector<const layout::Seat *> &seats);

    Theme &m_theme;
    QComboBox *m_zone;
    std::vector<AttributeBox> m_attributes;
    QComboBox *m_entrance;
    QLineEdit *m_note;
    QLabel *m_photo;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QLabel *m_fault;
    QString m_shownView;
};

} // namespace parterre::editor
