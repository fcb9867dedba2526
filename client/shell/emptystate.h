// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace parterre {

/// Stands where a list has nothing to show: says what to do next.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(Theme &theme, QWidget *parent = nullptr);

    /// `actionText` may be empty.
    void say(
        const QString &iconName, const QString &title, const QString &text, const QString &actionText = {});
    /// Several ways on, a button each ("offer-" and the action's name) that does what the action does; the
    /// first is the usual one. They stay, whatever is said, until others are offered.
    void offer(const QList<QAction *> &ways);

Q_SIGNALS:
    void actionRequested();

private:
    void paintIcon();

    Theme &m_theme;
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
    QWidget *m_offered;
    QList<QAction *> m_ways;
};

} // namespace parterre
