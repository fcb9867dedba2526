// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/document/layoutdocument.h"
#include "client/shell/theme/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace parterre::editor {

/// A heading with fields under it, each with its label. Fields have object names, and speak theirs.
class PropertyForm : public QWidget {
    Q_OBJECT

public:
    explicit PropertyForm(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Under the title, in small letters; empty: none.
    void say(const QString &text);

    QLineEdit *addText(const QString &label, const QString &name);
    QSpinBox *addNumber(const QString &label, const QString &name, int least, int most);
    /// With its unit behind it, such as " cm".
    QDoubleSpinBox *addLength(
        const QString &label, const QString &name, double least, double most, const QString &unit);
    QComboBox *addChoice(const QString &label, const QString &name);
    QCheckBox *addCheck(const QString &text, const QString &name);
    void addField(const QString &label, QWidget *field);
    void addWide(QWidget *field);
    /// With its label.
    void setFieldVisible(QWidget *field, bool visible);

private:
    QLabel *m_title;
    QLabel *m_said;
    QFormLayout *m_form;
};

/// Typing in a field is one step of the history until the focus leaves it.
void endRunWithFocus(QWidget *field, LayoutDocument &document);

/// Leaves the cursor where it is when the text is there already, as it is while somebody types it.
void showText(QLineEdit *field, const QString &text);
/// The same; a figure that is typed is not filled up with zeros under the cursor.
void showValue(QDoubleSpinBox *field, double value);

} // namespace parterre::editor
