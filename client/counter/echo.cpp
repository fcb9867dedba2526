// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/echo.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace parterre {

Echo::Echo(QWidget *host)
    : QFrame(host)
    , m_typed(new QLabel)
    , m_meaning(new QLabel)
{
    setObjectName(QStringLiteral("echo"));
    setKind(this, SurfaceKind::Raised);
    setKind(m_typed, TextKind::Title);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space4, tokens::space2, tokens::space4, tokens::space2);
    row->setSpacing(tokens::space3);
    row->addWidget(m_typed);
    row->addWidget(m_meaning);
    host->installEventFilter(this);
    hide();
}

void Echo::say(const QString &typed, const QString &meaning, bool understood)
{
    setVisible(!typed.isEmpty());
    m_typed->setText(typed);
    m_meaning->setText(meaning);
    setKind(m_meaning, TextKind::Body, understood ? Ink::Muted : Ink::Warning);
    setAccessibleName(typed + QStringLiteral(", ") + meaning);
    place();
}

QString Echo::text() const { return isVisibleTo(parentWidget()) ? m_typed->text() : QString(); }

bool Echo::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Echo::place()
{
    if (isHidden())
        return;
    adjustSize();
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - tokens::space5);
    raise();
}

} // namespace parterre
