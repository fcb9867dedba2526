// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/showdelegate.h"

#include "client/models/showlistmodel.h"

#include <QPainter>

#include <algorithm>

namespace parterre {

ShowDelegate::ShowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int ShowDelegate::lineHeight() const { return QFontMetrics(m_theme.font(TextKind::Body)).height(); }

int ShowDelegate::groupHeight() const
{
    return QFontMetrics(m_theme.font(TextKind::Caption)).height() + tokens::space4 + tokens::space1;
}

QSize ShowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int group = index.data(ShowListModel::StartsGroupRole).toBool() ? groupHeight() : 0;
    return {tokens::panelWidth / 2, group + 3 * lineHeight() + 2 * tokens::space2 + tokens::space1};
}

void ShowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect card = option.rect;
    if (index.data(ShowListModel::StartsGroupRole).toBool()) {
        const QRect heading(card.topLeft(), QSize(card.width(), groupHeight()));
        card.setTop(heading.bottom() + 1);
        QFont font = m_theme.font(TextKind::Caption);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(m_theme.colors().muted);
        painter->drawText(heading.adjusted(tokens::space2, 0, 0, -tokens::space1),
            Qt::AlignBottom | Qt::AlignLeft, index.data(ShowListModel::GroupRole).toString());
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF box = QRectF(card).adjusted(1, 1, -1, -tokens::space1);
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? m_theme.colors().accentSoft : m_theme.colors().hover);
        painter->drawRoundedRect(box, tokens::radius, tokens::radius);
    }
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.colors().accent, tokens::focusRing));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box, tokens::radius, tokens::radius);
    }
    paintCard(*painter,
        box.toRect().adjusted(tokens::space2, tokens::space1, -tokens::space2, -tokens::space1), index);
    painter->restore();
}

void ShowDelegate::paintCard(QPainter &painter, const QRect &card, const QModelIndex &index) const
{
    const QFont strong = m_theme.font(TextKind::Strong);
    const QString time = index.data(ShowListModel::TimeRole).toString();
    const int timeWidth = QFontMetrics(strong).horizontalAdvance(QStringLiteral("00:00")) + tokens::space2;
    QRect line(card.left(), card.top(), card.width(), lineHeight());
    painter.setFont(strong);
    painter.setPen(m_theme.colors().accent);
    const int timeNeeds = std::max(timeWidth, QFontMetrics(strong).horizontalAdvance(time) + tokens::space2);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, time);
    painter.setPen(m_theme.colors().text);
    const QRect titleRect = line.adjusted(timeNeeds, 0, 0, 0);
    const QString title = index.data(ShowListModel::TitleRole).toString();
    painter.drawText(titleRect, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(strong).elidedText(title, Qt::ElideRight, titleRect.width()));
    line.translate(0, lineHeight());
    painter.setFont(m_theme.font(TextKind::Caption));
    painter.setPen(m_theme.colors().muted);
    const QString venue = index.data(ShowListModel::VenueRole).toString();
    painter.drawText(line.adjusted(timeNeeds, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(venue, Qt::ElideRight, line.width() - timeNeeds));
    line.translate(0, lineHeight());
    paintSeats(painter, line.adjusted(timeNeeds, 0, 0, 0), index);
}

void ShowDelegate::paintSeats(QPainter &painter, const QRect &line, const QModelIndex &index) const
{
    const int capacity = std::max(1, index.data(ShowListModel::CapacityRole).toInt());
    const double sold = 1.0 - double(index.data(ShowListModel::FreeRole).toInt()) / capacity;
    const bool onSale = index.data(ShowListModel::StatusRole).toInt() == int(protocol::SaleStatus::OnSale);
    constexpr double nearlyFull = 0.9;
    painter.setPen(!onSale      ? m_theme.colors().danger
            : sold > nearlyFull ? m_theme.colors().warning
                                : m_theme.colors().muted);
    const QRect text = line.adjusted(0, 0, -tokens::meterWidth - tokens::space2, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(statusText(index), Qt::ElideRight, text.width()));
    QRectF bar(line.right() - tokens::meterWidth, line.center().y() - tokens::space1 / 2.0 + 1,
        tokens::meterWidth, tokens::space1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().pressed);
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    bar.setWidth(bar.width() * std::clamp(sold, 0.0, 1.0));
    painter.setBrush(sold > nearlyFull ? m_theme.colors().warning : m_theme.colors().accent);
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
}

QString ShowDelegate::statusText(const QModelIndex &index) const
{
    switch (protocol::SaleStatus(index.data(ShowListModel::StatusRole).toInt())) {
    case protocol::SaleStatus::OnSale:
        return tr("%Ln free", nullptr, index.data(ShowListModel::FreeRole).toInt());
    case protocol::SaleStatus::NotYet:
        return tr("not on sale yet");
    case protocol::SaleStatus::Closed:
        return tr("sale closed");
    case protocol::SaleStatus::Cancelled:
        return tr("cancelled");
    case protocol::SaleStatus::Past:
        return tr("over");
    }
    return {};
}

} // namespace parterre
