// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertyform.h"
#include "common/layout/numbering.h"

namespace parterre::editor {

/// A scheme of labels.
class NumberingForm : public PropertyForm {
    Q_OBJECT

public:
    /// Object names begin with `name`: "seatStart". `fromEnd` says what that is here: "From the right".
    NumberingForm(const QString &title, const QString &name, const QString &fromEnd,
        const layout::Numbering &numbering, QWidget *parent = nullptr);

    layout::Numbering numbering() const;
    void setFromEndEnabled(bool enabled);

Q_SIGNALS:
    void changed();

private:
    void showFields();
    layout::Numbering::Script script() const;

    QComboBox *m_script;
    QLineEdit *m_list;
    QSpinBox *m_start;
    QSpinBox *m_step;
    QSpinBox *m_digits;
    QLineEdit *m_skip;
    QLineEdit *m_prefix;
    QCheckBox *m_fromEnd;
};

/// "A, B,  C" as three labels.
QStringList listFrom(const QString &text);

} // namespace parterre::editor
