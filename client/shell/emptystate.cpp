// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/emptystate.h"

#include "client/shell/theme/controls.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace parterre {

EmptyState::EmptyState(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_action(new QPushButton)
    , m_offered(new QWidget)
{
    setKind(m_title, TextKind::Title);
    setKind(m_text, TextKind::Body, Ink::Muted);
    for (QLabel *label : {m_icon, m_title, m_text})
        label->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space5, tokens::space5, tokens::space5, tokens::space5);
    column->setSpacing(tokens::space2);
    column->addStretch();
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(tokens::space2);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    auto *ways = new QVBoxLayout(m_offered);
    ways->setContentsMargins({});
    ways->setSpacing(tokens::space2);
    m_offered->hide();
    column->addWidget(m_offered, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    connect(&theme, &Theme::changed, this, &EmptyState::paintIcon);
}

void EmptyState::say(
    const QString &iconName, const QString &title, const QString &text, const QString &actionText)
{
    m_iconName = iconName;
    paintIcon();
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
}

void EmptyState::offer(const QList<QAction *> &ways)
{
    if (m_ways == ways)
        return;
    for (auto *button : m_offered->findChildren<QPushButton *>()) {
        button->hide();
        button->deleteLater(); // it may be the one that was clicked
    }
    m_ways = ways;
    for (QAction *way : ways) {
        auto *button = new QPushButton(way->text());
        button->setObjectName(QStringLiteral("offer-") + way->objectName());
        setKind(button, way == ways.front() ? ButtonKind::Primary : ButtonKind::Normal);
        connect(button, &QPushButton::clicked, way, &QAction::trigger);
        m_offered->layout()->addWidget(button);
    }
    m_offered->setVisible(!ways.isEmpty());
}

void EmptyState::paintIcon()
{
    m_icon->setPixmap(m_theme.icon(m_iconName, Ink::Muted)
                          .pixmap(QSize(tokens::iconHero, tokens::iconHero), devicePixelRatioF()));
}

} // namespace parterre
