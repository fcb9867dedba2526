// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/hallpainter.h"

#include "client/shell/theme/contrast.h"
#include "common/layout/outline.h"

#include <QFontInfo>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace parterre {

namespace {

QPolygonF onScreen(const layout::Outline &outline, const MapView &view)
{
    QPolygonF polygon;
    polygon.reserve(qsizetype(outline.size()));
    for (QPointF point : outline)
        polygon.append(view.toScreen(point));
    return polygon;
}

QRectF boundsOfSeats(const layout::Section &section)
{
    layout::Outline points;
    for (const layout::Row &row : section.rows)
        for (const layout::Seat &seat : row.seats)
            points.push_back(seat.position);
    return layout::boundsOf(points);
}

} // namespace

HallPainter::HallPainter(const Theme &theme)
    : m_theme(theme)
{
}

void HallPainter::setPlan(const layout::SeatPlan *plan)
{
    m_plan = plan;
    m_sectionBounds.clear();
    if (plan)
        for (const layout::Section &section : plan->layout().sections)
            m_sectionBounds.push_back(boundsOfSeats(section));
}

QFont HallPainter::sized(TextKind kind, double pixel) const
{
    QFont font = m_theme.font(kind);
    font.setPixelSize(std::max(1, int(QFontInfo(font).pixelSize() * pixel + 0.5)));
    return font;
}

void HallPainter::paintUnder(
    QPainter &painter, const MapContent &content, const MapView &view, double pixel) const
{
    Q_UNUSED(content)
    const tokens::Colors &c = m_theme.colors();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const layout::Section &section : m_plan->layout().sections) {
        if (section.outline.size() < 3)
            continue;
        painter.setPen(QPen(c.line, pixel));
        painter.setBrush(mix(c.window, c.surface, 0.7));
        painter.drawPolygon(onScreen(section.outline, view));
    }
    for (const layout::Decoration &decoration : m_plan->layout().decorations)
        paintDecoration(painter, decoration, view, pixel);
    for (size_t i = 0; i < m_plan->layout().areas.size(); ++i) {
        const layout::Area &area = m_plan->layout().areas[i];
        const SeatNo first = m_plan->firstOfArea(int(i));
        const int zone = m_plan->has(first) ? m_plan->place(first).zone : -1;
        const QColor color = m_theme.zoneColor(zone);
        painter.setPen(QPen(color, 1.5 * pixel));
        painter.setBrush(mix(color, c.surface, m_theme.isDark() ? 0.24 : 0.14));
        painter.drawPolygon(onScreen(area.outline, view));
    }
}

void HallPainter::paintDecoration(
    QPainter &painter, const layout::Decoration &decoration, const MapView &view, double pixel) const
{
    using Kind = layout::Decoration::Kind;
    const tokens::Colors &c = m_theme.colors();
    const bool stage = decoration.kind == Kind::Stage;
    const QColor fill = decoration.color.isEmpty() || stage ? (stage ? c.stage : mix(c.line, c.surface, 0.6))
                                                            : QColor(decoration.color);
    const QPolygonF outline = onScreen(layout::outlineOf(decoration), view);
    const QPointF middle = outline.boundingRect().center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    if (decoration.kind == Kind::Ellipse) {
        painter.save();
        painter.translate(middle);
        painter.rotate(decoration.rotation);
        painter.drawEllipse(
            QPointF(), decoration.rect.width() * view.scale / 2, decoration.rect.height() * view.scale / 2);
        painter.restore();
    } else if (decoration.kind != Kind::Text) {
        painter.drawPolygon(outline);
    }
    if (decoration.text.isEmpty())
        return;
    QFont font = sized(stage ? TextKind::Strong : TextKind::Body, pixel);
    if (stage)
        font.setLetterSpacing(QFont::AbsoluteSpacing, 3 * pixel);
    const QSizeF size = QFontMetricsF(font).size(Qt::TextSingleLine, decoration.text);
    const double room =
        decoration.kind == Kind::Text ? decoration.rect.width() * view.scale : outline.boundingRect().width();
    if (size.width() > std::max(room * 1.1, 1.0))
        return;
    painter.save();
    painter.translate(middle);
    painter.rotate(
        decoration.kind == Kind::Stage || decoration.kind == Kind::Polygon ? 0 : decoration.rotation);
    painter.setFont(font);
    painter.setPen(stage ? c.onStage
            : decoration.kind == Kind::Text
            ? (decoration.color.isEmpty() ? c.muted : QColor(decoration.color))
            : readableOn(fill));
    painter.drawText(QRectF(-size.width() / 2, -size.height() / 2, size.width() + pixel, size.height()),
        Qt::AlignCenter | Qt::TextDontClip, decoration.text);
    painter.restore();
}

void HallPainter::paintPlate(QPainter &painter, QPointF middle, const QString &text, const QFont &font) const
{
    const QFontMetricsF metrics(font);
    const double padding = metrics.height() * 0.35;
    const QSizeF size(metrics.horizontalAdvance(text) + 3 * padding, metrics.height() + padding);
    const QRectF plate(middle - QPointF(size.width() / 2, size.height() / 2), size);
    QColor paper = m_theme.colors().raised;
    paper.setAlpha(225);
    painter.setPen(Qt::NoPen);
    painter.setBrush(paper);
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2);
    painter.setFont(font);
    painter.setPen(m_theme.colors().text);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void HallPainter::paintNames(
    QPainter &painter, const MapContent &content, const MapView &view, double pixel, bool sections) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont name = sized(TextKind::Strong, pixel);
    const QFont small = sized(TextKind::Caption, pixel);
    const QFontMetricsF metrics(name);
    std::vector<QRectF> taken;
    const auto fits = [&](QPointF middle, QSizeF size) {
        const QRectF rect(middle - QPointF(size.width() / 2, size.height() / 2), size);
        if (std::any_of(
                taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(rect); }))
            return false;
        taken.push_back(rect);
        return true;
    };
    for (size_t i = 0; i < m_plan->layout().areas.size(); ++i) {
        const layout::Area &area = m_plan->layout().areas[i];
        const QRectF bounds = onScreen(area.outline, view).boundingRect();
        const MapContent::AreaCount count = content.areaCount(int(i));
        const QString figures =
            tr("%1 of %2 free").arg(QLocale().toString(count.free), QLocale().toString(count.total));
        const double width =
            std::max(metrics.horizontalAdvance(area.name), QFontMetricsF(small).horizontalAdvance(figures));
        if (width > bounds.width() * 1.2 || !fits(bounds.center(), {width, metrics.height() * 2}))
            continue;
        painter.setPen(m_theme.colors().text);
        painter.setFont(name);
        const QRectF upper(
            bounds.center().x() - width, bounds.center().y() - metrics.height(), 2 * width, metrics.height());
        painter.drawText(upper, Qt::AlignCenter, area.name);
        painter.setFont(small);
        painter.drawText(upper.translated(0, metrics.height()), Qt::AlignCenter, figures);
    }
    if (!sections)
        return;
    for (size_t i = 0; i < m_sectionBounds.size(); ++i) {
        const QString &text = m_plan->layout().sections[i].name;
        const QPointF middle = view.toScreen(m_sectionBounds[i].center());
        const QSizeF size(metrics.horizontalAdvance(text) + metrics.height(), metrics.height() * 1.4);
        if (size.width() <= m_sectionBounds[i].width() * view.scale * 1.3 && fits(middle, size))
            paintPlate(painter, middle, text, name);
    }
}

} // namespace parterre
