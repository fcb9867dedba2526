// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/hovercard.h"

#include "client/seatmap/legend.h"
#include "client/shell/theme/controls.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace parterre {

HoverCard::HoverCard(const Theme &theme, QWidget *host)
    : QFrame(host)
    , m_theme(theme)
    , m_place(new QLabel)
    , m_swatch(new QLabel)
    , m_zone(new QLabel)
    , m_price(new QLabel)
    , m_state(new QLabel)
    , m_attributes(new QLabel)
{
    setKind(this, SurfaceKind::Raised);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setKind(m_place, TextKind::Strong);
    setKind(m_price, TextKind::Strong);
    setKind(m_zone, TextKind::Body, Ink::Muted);
    setKind(m_state, TextKind::Caption, Ink::Muted);
    setKind(m_attributes, TextKind::Caption, Ink::Muted);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(tokens::space2);
    middle->addWidget(m_swatch);
    middle->addWidget(m_zone);
    middle->addStretch();
    middle->addSpacing(tokens::space4);
    middle->addWidget(m_price);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space3, tokens::space2, tokens::space3, tokens::space2);
    column->setSpacing(tokens::space1);
    column->addWidget(m_place);
    column->addLayout(middle);
    column->addWidget(m_state);
    column->addWidget(m_attributes);
    column->setSizeConstraint(QLayout::SetFixedSize);
    hide();
}

void HoverCard::show(const Facts &facts, const QRect &around)
{
    m_place->setText(facts.place);
    m_zone->setText(facts.zone);
    m_swatch->setPixmap(zoneSwatch(facts.zoneColor, tokens::space3, devicePixelRatioF()));
    m_swatch->setVisible(!facts.zone.isEmpty());
    m_price->setText(facts.price);
    m_state->setText(facts.state);
    m_attributes->setText(facts.attributes);
    m_attributes->setVisible(!facts.attributes.isEmpty());
    ensurePolished();
    layout()->activate();
    adjustSize();
    // To the lower right of the seat; on the other side where there is no room.
    const QSize host = parentWidget()->size();
    int x = around.right() + tokens::space2;
    int y = around.bottom() + tokens::space2;
    if (x + width() > host.width())
        x = around.left() - tokens::space2 - width();
    if (y + height() > host.height())
        y = around.top() - tokens::space2 - height();
    move(std::clamp(x, 0, std::max(0, host.width() - width())),
        std::clamp(y, 0, std::max(0, host.height() - height())));
    QFrame::show();
    raise();
}

} // namespace parterre
