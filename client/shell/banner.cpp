// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/banner.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

namespace parterre {

Ink inkOf(SurfaceKind kind)
{
    switch (kind) {
    case SurfaceKind::Success:
        return Ink::Success;
    case SurfaceKind::Warning:
        return Ink::Warning;
    case SurfaceKind::Danger:
        return Ink::Danger;
    default:
        return Ink::Accent;
    }
}

QString iconOf(SurfaceKind kind)
{
    switch (kind) {
    case SurfaceKind::Success:
        return QStringLiteral("dialog-ok-apply");
    case SurfaceKind::Warning:
        return QStringLiteral("emblem-warning");
    case SurfaceKind::Danger:
        return QStringLiteral("emblem-error");
    default:
        return QStringLiteral("emblem-information");
    }
}

Banner::Banner(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel)
    , m_text(new QLabel)
{
    m_text->setWordWrap(true);
    setKind(m_text, TextKind::Body);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space4, tokens::space2, tokens::space4, tokens::space2);
    row->setSpacing(tokens::space2);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    hide();
}

void Banner::say(const QString &text, SurfaceKind kind)
{
    if (isVisible() && m_text->text() == text)
        return;
    setKind(this, kind);
    m_icon->setPixmap(m_theme.icon(iconOf(kind), inkOf(kind))
                          .pixmap(QSize(tokens::iconSmall, tokens::iconSmall), devicePixelRatioF()));
    m_text->setText(text);
    setAccessibleName(text);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Banner::text() const { return m_text->text(); }

} // namespace parterre
