// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/problemdelegate.h"

#include "client/editor/panels/problemlist.h"

#include <QPainter>
#include <QTextLayout>

namespace parterre::editor {

namespace {

constexpr int textLines = 2;

/// In at most two lines, the second one shortened.
void paintWrapped(QPainter &painter, const QRect &box, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QTextLayout words(text, painter.font());
    words.beginLayout();
    int y = box.top();
    for (int line = 0; line < textLines; ++line) {
        QTextLine laid = words.createLine();
        if (!laid.isValid())
            break;
        laid.setLineWidth(box.width());
        const bool isLast = line + 1 == textLines;
        const QString part =
            isLast ? text.mid(laid.textStart()) : text.mid(laid.textStart(), laid.textLength());
        painter.drawText(QRect(box.left(), y, box.width(), metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(part.trimmed(), Qt::ElideRight, box.width()));
        y += metrics.height();
    }
    words.endLayout();
}

} // namespace

ProblemDelegate::ProblemDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int text = QFontMetrics(m_theme.font(TextKind::Body)).height();
    const int caption = QFontMetrics(m_theme.font(TextKind::Caption)).height();
    return {tokens::panelWidth / 2, textLines * text + caption + 2 * tokens::space2};
}

void ProblemDelegate::paintBack(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(focused ? QPen(m_theme.colors().accent, tokens::focusRing) : QPen(Qt::NoPen));
    painter.setBrush(selected ? m_theme.colors().accentSoft : m_theme.colors().hover);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), tokens::radius, tokens::radius);
}

void ProblemDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBack(*painter, option);
    const QRect box = option.rect.adjusted(tokens::space3, tokens::space2, -tokens::space3, -tokens::space2);
    const bool isError = index.data(ProblemList::IsErrorRole).toBool();
    const QIcon icon = m_theme.icon(isError ? QStringLiteral("data-error") : QStringLiteral("data-warning"),
        isError ? Ink::Danger : Ink::Warning);
    icon.paint(painter, QRect(box.topLeft(), QSize(tokens::iconSmall, tokens::iconSmall)));
    const QRect words = box.adjusted(tokens::iconSmall + tokens::space2, 0, 0, 0);
    const QString place = index.data(ProblemList::PlaceRole).toString();
    painter->setFont(m_theme.font(TextKind::Caption));
    painter->setPen(m_theme.colors().muted);
    const QRect top(words.left(), words.top(), words.width(), painter->fontMetrics().height());
    painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(
            place.isEmpty() ? tr("Seat map") : place, Qt::ElideMiddle, words.width()));
    painter->setFont(m_theme.font(TextKind::Body));
    painter->setPen(m_theme.colors().text);
    paintWrapped(*painter, words.adjusted(0, top.height(), 0, 0), index.data().toString());
    painter->restore();
}

} // namespace parterre::editor
