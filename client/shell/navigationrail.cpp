// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/navigationrail.h"

#include "client/shell/theme/controls.h"

#include <QKeySequence>
#include <QToolButton>
#include <QVBoxLayout>

namespace parterre {

NavigationRail::NavigationRail(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_top(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
{
    setKind(this, SurfaceKind::Bar);
    setFixedWidth(tokens::railWidth);
    setAccessibleName(tr("Pages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space1, tokens::space2, tokens::space1, tokens::space2);
    column->setSpacing(tokens::space1);
    m_top->setSpacing(tokens::space1);
    m_foot->setSpacing(tokens::space1);
    column->addLayout(m_top);
    column->addStretch();
    column->addLayout(m_foot);
}

QToolButton *NavigationRail::makeButton(const QString &label, const QString &iconName)
{
    auto *button = new QToolButton;
    setKind(button, ButtonKind::Rail);
    button->setText(label);
    button->setIcon(m_theme.icon(iconName));
    button->setIconSize({tokens::icon, tokens::icon});
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, button] {
        const QList<QToolButton *> all = m_items + m_footItems;
        Q_EMIT activated(int(all.indexOf(button)));
    });
    return button;
}

void NavigationRail::addItem(const QString &label, const QString &iconName)
{
    QToolButton *button = makeButton(label, iconName);
    m_items.append(button);
    if (m_items.size() <= 9) {
        const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_0 + int(m_items.size())));
        button->setToolTip(QStringLiteral("%1  %2").arg(label, keys.toString(QKeySequence::NativeText)));
    }
    m_top->addWidget(button);
    arrange();
}

void NavigationRail::addFootItem(const QString &label, const QString &iconName)
{
    QToolButton *button = makeButton(label, iconName);
    m_footItems.append(button);
    button->setToolTip(label);
    m_foot->addWidget(button);
    arrange();
}

void NavigationRail::clear()
{
    qDeleteAll(m_items);
    qDeleteAll(m_footItems);
    m_items.clear();
    m_footItems.clear();
}

void NavigationRail::setCurrent(int index)
{
    const QList<QToolButton *> all = m_items + m_footItems;
    for (int i = 0; i < all.size(); ++i)
        all[i]->setChecked(i == index);
}

QSize NavigationRail::minimumSizeHint() const { return {tokens::railWidth, 0}; }

void NavigationRail::arrange()
{
    const QList<QToolButton *> all = m_items + m_footItems;
    const int count = int(all.size());
    const int room = height() - 3 * tokens::space2 - count * tokens::space1;
    const bool labels = count * tokens::railItemHeight <= room;
    for (QToolButton *button : all) {
        button->setToolButtonStyle(labels ? Qt::ToolButtonTextUnderIcon : Qt::ToolButtonIconOnly);
        button->setFixedHeight(labels ? tokens::railItemHeight : tokens::controlHeight);
    }
}

void NavigationRail::resizeEvent(QResizeEvent *event)
{
    arrange();
    QFrame::resizeEvent(event);
}

} // namespace parterre
