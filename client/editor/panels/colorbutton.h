// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QToolButton>

namespace parterre::editor {

/// Shows a colour, and offers those that colour-blind people can tell apart, or any other.
class ColorButton : public QToolButton {
    Q_OBJECT

public:
    /// `none` names what no colour means; empty: there must be one.
    ColorButton(const QString &none, QWidget *parent = nullptr);

    /// "#RRGGBB" or empty.
    void setColor(const QString &color);

Q_SIGNALS:
    /// By somebody. "#RRGGBB" or empty.
    void chosen(const QString &color);

private:
    void fill();
    void askForAny();

    const QString m_none;
    QString m_color;
};

} // namespace parterre::editor
