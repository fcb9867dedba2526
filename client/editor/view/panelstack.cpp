// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/view/panelstack.h"

#include "client/shell/theme/controls.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace parterre::editor {

PanelStack::PanelStack(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_buttons(new QButtonGroup(this))
    , m_row(new QHBoxLayout)
    , m_panels(new QStackedWidget)
{
    setKind(this, SurfaceKind::Surface);
    setFixedWidth(tokens::panelWidth);
    m_row->setSpacing(tokens::space1 / 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space2, tokens::space2, tokens::space2, tokens::space2);
    column->setSpacing(tokens::space2);
    column->addLayout(m_row);
    column->addWidget(m_panels, 1);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int index) {
        m_panels->setCurrentIndex(index);
        Q_EMIT currentChanged(current());
    });
}

void PanelStack::add(const QString &id, const QString &name, const QString &icon, QWidget *panel)
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("panel-") + id);
    button->setIcon(m_theme.icon(icon));
    button->setIconSize({tokens::icon, tokens::icon});
    button->setMinimumSize(tokens::controlHeight, tokens::controlHeight);
    button->setCheckable(true);
    setKind(button, ButtonKind::Icon);
    button->setToolTip(name);
    button->setAccessibleName(name);
    m_buttons->addButton(button, int(m_all.size()));
    m_all << button;
    m_row->addWidget(button);
    auto *page = new QWidget;
    auto *title = new QLabel(name);
    setKind(title, TextKind::Title);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::space2);
    column->addWidget(title);
    column->addWidget(panel, 1);
    m_panels->addWidget(page);
    if (m_all.size() == 1)
        button->setChecked(true);
}

QString PanelStack::current() const
{
    return m_panels->currentIndex() < 0
        ? QString()
        : m_all[m_panels->currentIndex()]->objectName().mid(int(strlen("panel-")));
}

void PanelStack::show(const QString &id)
{
    for (QToolButton *button : m_all) {
        if (button->objectName() == QStringLiteral("panel-") + id)
            button->click();
    }
}

void PanelStack::setMark(const QString &id, const QString &mark)
{
    for (QToolButton *button : m_all) {
        if (button->objectName() != QStringLiteral("panel-") + id)
            continue;
        button->setText(mark);
        button->setToolButtonStyle(mark.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
}

} // namespace parterre::editor
