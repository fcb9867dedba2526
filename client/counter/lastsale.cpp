// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/lastsale.h"

#include "client/shell/elidedlabel.h"
#include "common/base/money.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace parterre {

LastSale::LastSale(QWidget *parent)
    : QFrame(parent)
    , m_title(new ElidedLabel)
    , m_change(new QLabel)
    , m_changeName(new QLabel(tr("Change")))
    , m_tickets(new ElidedLabel)
    , m_print(new QPushButton(tr("Print again  F9")))
    , m_show(new QPushButton(tr("Show  F10")))
{
    setObjectName(QStringLiteral("lastSale"));
    m_change->setObjectName(QStringLiteral("change"));
    setKind(this, SurfaceKind::Success);
    setKind(m_title, TextKind::Strong, Ink::Success);
    setKind(m_changeName, TextKind::Title, Ink::Success);
    setKind(m_change, TextKind::Total, Ink::Success);
    setKind(m_tickets, TextKind::Caption, Ink::Muted);
    for (QPushButton *button : {m_print, m_show}) {
        setKind(button, ButtonKind::Flat);
        button->setFocusPolicy(Qt::NoFocus);
    }
    connect(m_print, &QPushButton::clicked, this, &LastSale::printRequested);
    connect(m_show, &QPushButton::clicked, this, &LastSale::showRequested);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(tokens::space3, tokens::space2, tokens::space3, tokens::space2);
    grid->setSpacing(tokens::space1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_changeName, 1, 0, Qt::AlignBottom);
    grid->addWidget(m_change, 1, 1, Qt::AlignRight);
    grid->addWidget(m_tickets, 2, 0, 1, 2);
    grid->addWidget(m_print, 3, 0);
    grid->addWidget(m_show, 3, 1);
    hide();
}

void LastSale::setOrder(const protocol::Order &order)
{
    m_order = order;
    setTickets(tr("Tickets on their way …"), true);
    update();
    show();
}

void LastSale::setTickets(const QString &text, bool good)
{
    m_good = good;
    m_tickets->setText(text);
    m_tickets->setToolTip(text);
    update();
    setKind(m_tickets, TextKind::Caption, good ? Ink::Muted : Ink::Danger);
}

void LastSale::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

QString LastSale::text() const { return isHidden() ? QString() : m_title->text(); }

void LastSale::update()
{
    const QLocale locale;
    const QString total = formatMoney({m_order.total, m_order.currency}, locale);
    const QString change = formatMoney({m_order.change, m_order.currency}, locale);
    const bool large = !m_compact && m_order.change > 0;
    m_title->setText(m_order.change > 0 && m_compact
            ? tr("%1 · %2 · change %3", "order, total").arg(m_order.code, total, change)
            : tr("Order %1 · %2", "code, total").arg(m_order.code, total));
    m_title->setToolTip(m_title->text());
    m_change->setText(change);
    m_change->setVisible(large);
    m_changeName->setVisible(large);
    m_tickets->setVisible(!m_compact || !m_good);
    setAccessibleName(m_title->text() + (large ? tr(", change %1").arg(change) : QString()));
}

} // namespace parterre
