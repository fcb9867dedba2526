// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/orderdelegate.h"

#include "client/models/orderlistmodel.h"

#include <QPainter>

namespace parterre {

OrderDelegate::OrderDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize OrderDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int line = QFontMetrics(m_theme.font(TextKind::Body)).height();
    return {tokens::panelWidth / 2, 3 * line + 2 * tokens::space2};
}

void OrderDelegate::paintBack(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(focused ? QPen(m_theme.colors().accent, tokens::focusRing) : QPen(Qt::NoPen));
    painter.setBrush(selected ? m_theme.colors().accentSoft : m_theme.colors().hover);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), tokens::radius, tokens::radius);
}

void OrderDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBack(*painter, option);
    const int height = QFontMetrics(m_theme.font(TextKind::Body)).height();
    QRect line = option.rect.adjusted(tokens::space3, tokens::space2, -tokens::space3, 0);
    line.setHeight(height);
    const auto status = protocol::OrderStatus(index.data(OrderListModel::StatusRole).toInt());
    const bool paid = status == protocol::OrderStatus::Paid;
    painter->setFont(m_theme.font(TextKind::Strong));
    painter->setPen(paid ? m_theme.colors().text : m_theme.colors().muted);
    painter->drawText(
        line, Qt::AlignVCenter | Qt::AlignLeft, index.data(OrderListModel::CodeRole).toString());
    painter->drawText(
        line, Qt::AlignVCenter | Qt::AlignRight, index.data(OrderListModel::TotalRole).toString());
    line.translate(0, height);
    painter->setFont(m_theme.font(TextKind::Body));
    painter->setPen(m_theme.colors().text);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(
            index.data(OrderListModel::WhoRole).toString(), Qt::ElideRight, line.width() * 2 / 3));
    if (!paid) {
        painter->setFont(m_theme.font(TextKind::Caption));
        painter->setPen(
            status == protocol::OrderStatus::Pending ? m_theme.colors().warning : m_theme.colors().danger);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, OrderListModel::statusText(status));
    }
    line.translate(0, height);
    painter->setFont(m_theme.font(TextKind::Caption));
    painter->setPen(m_theme.colors().muted);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(
            index.data(OrderListModel::WhatRole).toString(), Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace parterre
