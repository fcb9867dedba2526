// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/messagestrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace parterre::editor {

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_ways(new QHBoxLayout)
{
    setObjectName(QStringLiteral("message"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ways->setSpacing(tokens::space2);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space3, tokens::space2, tokens::space3, tokens::space2);
    row->setSpacing(tokens::space3);
    row->addWidget(m_text, 1);
    row->addLayout(m_ways);
    hide();
}

void MessageStrip::say(SurfaceKind kind, const QString &text, const QList<Way> &ways)
{
    clear();
    setKind(this, kind);
    m_text->setText(text);
    QList<Way> all = ways;
    if (all.isEmpty())
        all << Way{QStringLiteral("messageDone"), tr("Close"), [] {}};
    for (const Way &way : std::as_const(all)) {
        auto *button = new QPushButton(way.text);
        button->setObjectName(way.id);
        // Queued, as the answer may well be another message.
        connect(
            button, &QPushButton::clicked, this,
            [this, run = way.run] {
                clear();
                run();
            },
            Qt::QueuedConnection);
        m_ways->addWidget(button);
    }
    show();
}

void MessageStrip::clear()
{
    while (QLayoutItem *item = m_ways->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_text->clear();
    hide();
}

QString MessageStrip::text() const { return m_text->text(); }

} // namespace parterre::editor
