// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/basketdelegate.h"

#include "client/models/basket.h"

#include <QMouseEvent>
#include <QPainter>

namespace parterre {

BasketDelegate::BasketDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize BasketDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {tokens::panelWidth / 2, 2 * QFontMetrics(m_theme.font(TextKind::Body)).height() + tokens::space3};
}

BasketDelegate::Parts BasketDelegate::parts(const QRect &row) const
{
    const int line = QFontMetrics(m_theme.font(TextKind::Body)).height();
    const int priceWidth =
        QFontMetrics(m_theme.font(TextKind::Strong)).horizontalAdvance(QStringLiteral("0,000.00 €"));
    const QRect inner = row.adjusted(tokens::space2, tokens::space1, -tokens::space1, -tokens::space1);
    Parts parts;
    parts.cross = QRect(inner.right() - tokens::iconSmall, inner.top(), tokens::iconSmall, inner.height());
    parts.price =
        QRect(parts.cross.left() - tokens::space1 - priceWidth, inner.top(), priceWidth, inner.height());
    parts.swatch = QRect(inner.left(), inner.top(), tokens::space2, line);
    const int left = parts.swatch.right() + tokens::space2;
    parts.label = QRect(left, inner.top(), parts.price.left() - left, line);
    parts.type = QRect(left, inner.bottom() - line, parts.price.left() - left, line);
    return parts;
}

void BasketDelegate::paintBack(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (!selected && !hovered)
        return;
    painter.setPen(focused && selected ? QPen(m_theme.colors().accent, tokens::focusRing) : QPen(Qt::NoPen));
    painter.setBrush(selected && focused ? m_theme.colors().accentSoft : m_theme.colors().hover);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), tokens::radius, tokens::radius);
}

void BasketDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBack(*painter, option);
    const Parts at = parts(option.rect);
    const bool pending = index.data(Basket::PendingRole).toBool();
    if (const int zone = index.data(Basket::ZoneRole).toInt(); zone >= 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.zoneColor(zone));
        const QPointF centre = QRectF(at.swatch).center();
        painter->drawEllipse(centre, tokens::space1, tokens::space1);
    }
    painter->setFont(m_theme.font(TextKind::Strong));
    painter->setPen(pending ? m_theme.colors().muted : m_theme.colors().text);
    painter->drawText(at.label, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(
            index.data(Basket::LabelRole).toString(), Qt::ElideMiddle, at.label.width()));
    painter->drawText(at.price, Qt::AlignVCenter | Qt::AlignRight, index.data(Basket::PriceRole).toString());
    painter->setFont(m_theme.font(TextKind::Body));
    painter->setPen(m_theme.colors().accent);
    const QString type = pending ? tr("%1 · asking …").arg(index.data(Basket::TicketTypeRole).toString())
                                 : index.data(Basket::TicketTypeRole).toString() + QStringLiteral(" ▾");
    painter->drawText(at.type, Qt::AlignVCenter | Qt::AlignLeft, type);
    if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(m_theme.colors().muted);
        painter->drawText(at.cross, Qt::AlignCenter, QStringLiteral("✕"));
    }
    painter->restore();
}

bool BasketDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    const Parts at = parts(option.rect);
    const QPoint position = mouse->position().toPoint();
    if (at.cross.adjusted(-tokens::space1, 0, tokens::space1, 0).contains(position))
        Q_EMIT removeRequested(index.row());
    else if (at.type.contains(position))
        Q_EMIT typeMenuRequested(index.row(), mouse->globalPosition().toPoint());
    else
        return false;
    return true;
}

} // namespace parterre
