// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/noticebar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace parterre {

NoticeBar::NoticeBar(QWidget *host)
    : QFrame(host)
    , m_text(new QLabel)
    , m_action(new QPushButton)
    , m_close(new QPushButton(QStringLiteral("✕")))
{
    setObjectName(QStringLiteral("notice"));
    m_text->setWordWrap(true);
    m_close->setAccessibleName(tr("Close this notice"));
    setKind(m_close, ButtonKind::Flat);
    for (QPushButton *button : {m_action, m_close})
        button->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space3, tokens::space1, tokens::space1, tokens::space1);
    row->setSpacing(tokens::space2);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_wanted); });
    connect(m_close, &QPushButton::clicked, this, &NoticeBar::dismissed);
    host->installEventFilter(this);
    hide();
}

void NoticeBar::show(const std::optional<Notice> &notice)
{
    setVisible(notice.has_value());
    if (!notice)
        return;
    const bool isError = notice->kind == Notice::Kind::Error;
    const bool isWarning = notice->kind == Notice::Kind::Warning;
    setKind(this, isError ? SurfaceKind::Danger : isWarning ? SurfaceKind::Warning : SurfaceKind::Info);
    setKind(m_text, TextKind::Strong, isError ? Ink::Danger : isWarning ? Ink::Warning : Ink::Text);
    m_text->setText(notice->text);
    setAccessibleName(notice->text);
    m_wanted = notice->action;
    m_action->setText(actionText(notice->action));
    m_action->setVisible(notice->action != Notice::Action::None);
    place();
}

bool NoticeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void NoticeBar::place()
{
    if (isHidden())
        return;
    const int room = parentWidget()->width() - 2 * tokens::space4;
    const int width = std::min(room, std::max(tokens::dialogWidth, sizeHint().width()));
    resize(width, heightForWidth(width) > 0 ? heightForWidth(width) : sizeHint().height());
    move((parentWidget()->width() - width) / 2, tokens::space3);
    raise();
}

QString NoticeBar::text() const { return isHidden() ? QString() : m_text->text(); }

QString NoticeBar::actionText(Notice::Action action)
{
    switch (action) {
    case Notice::Action::None:
        break;
    case Notice::Action::TakeAgain:
        return tr("Take them again  F5");
    case Notice::Action::Extend:
        return tr("Keep them longer  F5");
    case Notice::Action::AskAgain:
        return tr("Ask again  F5");
    }
    return {};
}

} // namespace parterre
