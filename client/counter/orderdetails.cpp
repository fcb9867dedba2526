// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/orderdetails.h"

#include "client/models/orderlistmodel.h"
#include "common/base/money.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

OrderDetails::OrderDetails(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_code(new QLabel)
    , m_status(new QLabel)
    , m_show(new QLabel)
    , m_who(new QLabel)
    , m_lines(new QGridLayout)
    , m_said(new QLabel)
    , m_print(new QPushButton(theme.icon(QStringLiteral("document-print")), tr("Print tickets  F9")))
    , m_preview(new QPushButton(theme.icon(QStringLiteral("document-preview")), tr("Show tickets  F10")))
    , m_cancel(new QPushButton(tr("Cancel the order …")))
{
    setKind(this, SurfaceKind::Surface);
    m_code->setObjectName(QStringLiteral("orderCode"));
    m_status->setObjectName(QStringLiteral("orderStatus"));
    m_cancel->setObjectName(QStringLiteral("cancelOrder"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setKind(m_code, TextKind::Total);
    setKind(m_show, TextKind::Title);
    setKind(m_who, TextKind::Body, Ink::Muted);
    setKind(m_cancel, ButtonKind::Danger);
    m_show->setWordWrap(true);
    m_who->setWordWrap(true);
    m_said->setWordWrap(true);
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins({});
    inner->addLayout(m_lines);
    inner->addStretch();
    m_lines->setHorizontalSpacing(tokens::space4);
    m_lines->setVerticalSpacing(tokens::space2);
    m_lines->setColumnStretch(1, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    for (QWidget *blank : {static_cast<QWidget *>(content), scroll->viewport()})
        blank->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space5, tokens::space4, tokens::space5, tokens::space4);
    column->setSpacing(tokens::space2);
    column->addLayout(makeHead(theme));
    column->addWidget(m_show);
    column->addWidget(m_who);
    column->addSpacing(tokens::space3);
    column->addWidget(scroll, 1);
    column->addWidget(m_said);
    column->addWidget(makeConfirm());
    connect(m_print, &QPushButton::clicked, this, &OrderDetails::printRequested);
    connect(m_preview, &QPushButton::clicked, this, &OrderDetails::showRequested);
    connect(m_cancel, &QPushButton::clicked, this, &OrderDetails::askCancel);
}

QLayout *OrderDetails::makeHead(Theme &)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::space2);
    head->addWidget(m_code);
    head->addSpacing(tokens::space2);
    head->addWidget(m_status, 0, Qt::AlignVCenter);
    head->addStretch();
    head->addWidget(m_print);
    head->addWidget(m_preview);
    head->addWidget(m_cancel);
    return head;
}

QWidget *OrderDetails::makeConfirm()
{
    m_confirm = new QFrame;
    setKind(m_confirm, SurfaceKind::Danger);
    m_question = new QLabel;
    m_question->setWordWrap(true);
    setKind(m_question, TextKind::Strong, Ink::Danger);
    m_yes = new QPushButton(tr("Cancel the order"));
    m_yes->setObjectName(QStringLiteral("confirmCancel"));
    setKind(m_yes, ButtonKind::Danger);
    auto *no = new QPushButton(tr("Keep it"));
    auto *row = new QHBoxLayout(m_confirm);
    row->setContentsMargins(tokens::space3, tokens::space2, tokens::space3, tokens::space2);
    row->setSpacing(tokens::space2);
    row->addWidget(m_question, 1);
    row->addWidget(no);
    row->addWidget(m_yes);
    connect(m_yes, &QPushButton::clicked, this, &OrderDetails::cancelConfirmed);
    connect(no, &QPushButton::clicked, m_confirm, &QWidget::hide);
    m_confirm->hide();
    return m_confirm;
}

void OrderDetails::setOrder(const protocol::Order &order)
{
    const bool same = m_order.order == order.order;
    m_order = order;
    m_code->setText(order.code);
    const bool paid = order.status == protocol::OrderStatus::Paid;
    const bool open = paid || order.status == protocol::OrderStatus::Pending;
    m_status->setText(OrderListModel::statusText(order.status));
    setKind(m_status, TextKind::Title, paid ? Ink::Success : open ? Ink::Warning : Ink::Danger);
    m_show->setText(order.title + QStringLiteral(" · ") + OrderListModel::showTime(order));
    QStringList who;
    if (order.customer) {
        for (const auto &part : {order.customer->name, order.customer->email, order.customer->phone}) {
            if (part)
                who.append(*part);
        }
    }
    const QString sold =
        tr("sold by %1 on %2", "name, date and time")
            .arg(order.soldBy,
                QLocale().toString(order.createdAt.toDateTime().toLocalTime(), QLocale::ShortFormat));
    who.append(sold);
    m_who->setText(order.venue + QStringLiteral(" · ") + who.join(QStringLiteral(" · ")));
    m_print->setEnabled(paid);
    m_preview->setEnabled(paid);
    m_cancel->setEnabled(open);
    if (!same)
        say({}, Ink::Muted);
    m_confirm->hide();
    fillLines();
}

QString OrderDetails::money(qint64 minor) const { return formatMoney({minor, m_order.currency}, QLocale()); }

void OrderDetails::fillLines()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const protocol::OrderLine &line : m_order.lines) {
        const auto ticket = std::ranges::find_if(m_order.tickets,
            [&](const protocol::Ticket &candidate) { return line.seat && candidate.seat == *line.seat; });
        QString detail = line.ticketTypeName.value_or(QString());
        if (ticket != m_order.tickets.end() && ticket->admittedAt)
            detail = tr("%1 · admitted %2", "ticket type, time")
                         .arg(detail,
                             QLocale().toString(ticket->admittedAt->toDateTime().toLocalTime().time(),
                                 QLocale::ShortFormat));
        const bool fee = line.kind == protocol::LineKind::Fee;
        addLine(fee ? tr("Fee") : line.label, detail, line.amount, fee ? TextKind::Body : TextKind::Strong,
            fee ? Ink::Muted : Ink::Text);
    }
    addLine(tr("Total"), {}, m_order.total, TextKind::Title, Ink::Text);
    for (const protocol::Payment &payment : m_order.payments)
        addLine(paymentName(payment), payment.reference.value_or(QString()), payment.amount, TextKind::Body,
            payment.amount < 0 ? Ink::Warning : Ink::Muted);
}

QString OrderDetails::paymentName(const protocol::Payment &payment) const
{
    const bool cash = payment.kind == protocol::TenderKind::Cash;
    if (payment.amount < 0)
        return cash ? tr("Given back in cash") : tr("Given back to the card");
    return cash ? tr("Paid in cash") : tr("Paid by card");
}

void OrderDetails::addLine(const QString &name, const QString &detail, qint64 amount, TextKind kind, Ink ink)
{
    const int row = m_lines->rowCount();
    auto *nameLabel = new QLabel(name);
    auto *detailLabel = new QLabel(detail);
    auto *amountLabel = new QLabel(money(amount));
    setKind(nameLabel, kind, ink);
    setKind(detailLabel, TextKind::Body, Ink::Muted);
    setKind(amountLabel, kind, ink);
    m_lines->addWidget(nameLabel, row, 0);
    m_lines->addWidget(detailLabel, row, 1);
    m_lines->addWidget(amountLabel, row, 2, Qt::AlignRight);
}

void OrderDetails::say(const QString &text, Ink ink)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
    setKind(m_said, TextKind::Strong, ink);
}

void OrderDetails::setBusy(bool busy) { m_yes->setEnabled(!busy); }

qint64 OrderDetails::refund() const
{
    qint64 sum = 0;
    for (const protocol::Payment &payment : m_order.payments)
        sum += payment.amount;
    return sum;
}

void OrderDetails::askCancel()
{
    m_question->setText(refund() > 0
            ? tr("Cancel order %1 and give %2 back? Its tickets become void and its seats free.")
                  .arg(m_order.code, money(refund()))
            : tr("Cancel order %1? Its seats become free.").arg(m_order.code));
    m_confirm->show();
    m_yes->setFocus();
}

} // namespace parterre
