// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/topbar.h"

#include "client/shell/elidedlabel.h"
#include "client/shell/theme/controls.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>

namespace parterre {

TopBar::TopBar(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel)
    , m_trail(new ElidedLabel)
    , m_find(new QPushButton)
    , m_dot(new QLabel(QStringLiteral("●")))
    , m_connection(new QLabel)
{
    setKind(this, SurfaceKind::Bar);
    setFixedHeight(tokens::barHeight);
    setKind(m_title, TextKind::Title);
    setKind(m_trail, TextKind::Body, Ink::Muted);
    setKind(m_find, ButtonKind::Normal);
    m_find->setIcon(theme.icon(QStringLiteral("edit-find"), Ink::Muted));
    m_find->setFocusPolicy(Qt::NoFocus);
    m_find->setAccessibleName(tr("Find anything"));
    m_dot->setAccessibleName(QString());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space4, 0, tokens::space4, 0);
    row->setSpacing(tokens::space2);
    row->addWidget(m_title);
    row->addWidget(m_trail, 1);
    row->addWidget(m_find);
    row->addSpacing(tokens::space2);
    row->addWidget(m_dot);
    row->addWidget(m_connection);
    connect(m_find, &QPushButton::clicked, this, &TopBar::findRequested);
    setConnection(ConnectionState::Connecting);
}

void TopBar::setTrail(const QStringList &trail)
{
    m_title->setText(trail.value(0));
    QString rest;
    for (qsizetype i = 1; i < trail.size(); ++i)
        rest += QStringLiteral("›  ") + trail[i] + QStringLiteral("  ");
    m_trail->setText(rest.trimmed());
}

void TopBar::setConnection(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Online:
        setKind(m_dot, TextKind::Caption, Ink::Success);
        m_connection->setText(tr("online"));
        break;
    case ConnectionState::Connecting:
        setKind(m_dot, TextKind::Caption, Ink::Warning);
        m_connection->setText(tr("connecting …"));
        break;
    case ConnectionState::Offline:
        setKind(m_dot, TextKind::Caption, Ink::Danger);
        m_connection->setText(tr("offline"));
        break;
    }
    setKind(m_connection, TextKind::Body, Ink::Muted);
}

/// On a narrow window the key alone says enough.
void TopBar::resizeEvent(QResizeEvent *event)
{
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    m_find->setText(width() < 2 * tokens::dialogWidth * 3 / 5
            ? keys
            : tr("Find anything") + QStringLiteral("    ") + keys);
    QFrame::resizeEvent(event);
}

} // namespace parterre
