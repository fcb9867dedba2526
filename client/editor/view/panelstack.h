// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QFrame>

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace parterre::editor {

/// The panels at the right, one at a time, each behind a button.
class PanelStack : public QFrame {
    Q_OBJECT

public:
    explicit PanelStack(Theme &theme, QWidget *parent = nullptr);

    void add(const QString &id, const QString &name, const QString &icon, QWidget *panel);
    void show(const QString &id);
    QString current() const;
    /// A mark on the button of a panel, such as how many errors there are; empty for none.
    void setMark(const QString &id, const QString &mark);

Q_SIGNALS:
    void currentChanged(const QString &id);

private:
    Theme &m_theme;
    QButtonGroup *m_buttons;
    QHBoxLayout *m_row;
    QStackedWidget *m_panels;
    QList<QToolButton *> m_all;
};

} // namespace parterre::editor
