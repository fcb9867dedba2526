// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QFrame>
#include <QList>

class QToolButton;
class QVBoxLayout;

namespace parterre {

/// The pages at the left: icon and label; icons alone where the window is too low for that.
class NavigationRail : public QFrame {
    Q_OBJECT

public:
    explicit NavigationRail(Theme &theme, QWidget *parent = nullptr);

    void addItem(const QString &label, const QString &iconName);
    /// Foot items come after all others in the numbering.
    void addFootItem(const QString &label, const QString &iconName);
    void clear();
    int mainCount() const { return int(m_items.size()); }
    void setCurrent(int index);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *makeButton(const QString &label, const QString &iconName);
    void arrange();

    Theme &m_theme;
    QVBoxLayout *m_top;
    QVBoxLayout *m_foot;
    QList<QToolButton *> m_items;
    QList<QToolButton *> m_footItems;
};

} // namespace parterre
