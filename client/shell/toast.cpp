// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/toast.h"

#include "client/shell/banner.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace parterre {

Toast::Toast(Theme &theme, QWidget *host)
    : QFrame(host)
    , m_theme(theme)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_action(new QPushButton)
{
    setKind(this, SurfaceKind::Raised);
    setKind(m_action, ButtonKind::Flat);
    setKind(m_text, TextKind::Body);
    m_action->setFocusPolicy(Qt::NoFocus);
    m_timer.setSingleShot(true);
    m_timer.setInterval(tokens::toastMs);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space4, tokens::space3, tokens::space4, tokens::space3);
    row->setSpacing(tokens::space2);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    row->addWidget(m_action);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto run = std::exchange(m_run, {}))
            run();
    });
    host->installEventFilter(this);
    hide();
}

void Toast::say(
    const QString &text, SurfaceKind kind, const QString &actionText, std::function<void()> action)
{
    m_icon->setPixmap(m_theme.icon(iconOf(kind), inkOf(kind))
                          .pixmap(QSize(tokens::iconSmall, tokens::iconSmall), devicePixelRatioF()));
    m_text->setText(text);
    m_run = std::move(action);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Toast::text() const { return m_text->text(); }

void Toast::place()
{
    const int room = parentWidget()->width() - 2 * tokens::space5;
    m_text->setWordWrap(false);
    if (sizeHint().width() > room)
        m_text->setWordWrap(true);
    const int width = std::min(sizeHint().width(), room);
    resize(width, hasHeightForWidth() ? heightForWidth(width) : sizeHint().height());
    move((parentWidget()->width() - this->width()) / 2,
        parentWidget()->height() - height() - tokens::statusHeight - tokens::space4);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    if (isVisible())
        m_timer.start();
    QFrame::leaveEvent(event);
}

} // namespace parterre
