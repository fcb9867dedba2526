// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/legend.h"

#include <QPainter>

#include <algorithm>

namespace parterre {

namespace {

constexpr int swatchSize = tokens::space3;

} // namespace

QPixmap zoneSwatch(const QColor &color, int size, double pixelRatio)
{
    QPixmap pixmap(QSize(size, size) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(0, 0, size, size));
    return pixmap;
}

Legend::Legend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Legend::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    QStringList spoken;
    for (const Entry &entry : entries)
        spoken << (entry.name + QLatin1Char(' ') + entry.note).trimmed();
    setAccessibleName(tr("Zones: %1").arg(spoken.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

int Legend::lineHeight() const
{
    return QFontMetrics(m_theme.font(TextKind::Caption)).height() + tokens::space1;
}

int Legend::widthOf(const Entry &entry) const
{
    const QFontMetrics metrics(m_theme.font(TextKind::Caption));
    const int note = entry.note.isEmpty() ? 0 : tokens::space1 + metrics.horizontalAdvance(entry.note);
    return swatchSize + tokens::space1 + metrics.horizontalAdvance(entry.name) + note;
}

QList<Legend::Placed> Legend::placed(int width) const
{
    QList<Placed> places;
    QPoint at;
    for (int i = 0; i < m_entries.size(); ++i) {
        const int own = widthOf(m_entries[i]);
        if (at.x() > 0 && at.x() + own > width)
            at = {0, at.y() + lineHeight()};
        places.append({at, i});
        at.rx() += own + tokens::space4;
    }
    return places;
}

int Legend::heightForWidth(int width) const
{
    return m_entries.isEmpty() ? 0 : placed(width).last().position.y() + lineHeight();
}

QSize Legend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += widthOf(entry) + tokens::space4;
    return {std::max(0, width - tokens::space4), lineHeight()};
}

QSize Legend::minimumSizeHint() const { return {tokens::formWidth / 2, lineHeight()}; }

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(TextKind::Caption));
    const QFontMetrics metrics = painter.fontMetrics();
    for (const Placed &place : placed(width())) {
        const Entry &entry = m_entries[place.entry];
        const int height = lineHeight();
        const QPixmap swatch = zoneSwatch(m_theme.zoneColor(entry.zone), swatchSize, devicePixelRatioF());
        painter.drawPixmap(place.position + QPoint(0, (height - swatchSize) / 2), swatch);
        int x = place.position.x() + swatchSize + tokens::space1;
        const int room = std::max(0, width() - x);
        painter.setPen(m_theme.colors().text);
        painter.drawText(
            QRect(x, place.position.y(), room, height), Qt::AlignLeft | Qt::AlignVCenter, entry.name);
        x += metrics.horizontalAdvance(entry.name) + tokens::space1;
        painter.setPen(m_theme.colors().muted);
        painter.drawText(QRect(x, place.position.y(), std::max(0, width() - x), height),
            Qt::AlignLeft | Qt::AlignVCenter, entry.note);
    }
}

} // namespace parterre
