// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/hallpainter.h"

#include "client/shell/theme/contrast.h"
#include "common/layout/outline.h"

#include <QFontInfo>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace parterre {

namespace {

constexpr float sheerShare = 0.5F;

QColor filling(QColor color, bool isSheer)
{
    if (isSheer)
        color.setAlphaF(sheerShare);
    return color;
}

QPolygonF onScreen(const layout::Outline &outline, const MapView &view)
{
    QPolygonF polygon;
    polygon.reserve(qsizetype(outline.size()));
    for (QPointF point : outline)
        polygon.append(view.toScreen(point));
    return polygon;
}

layout::Outline seatsOf(const layout::Section &section)
{
    layout::Outline points;
    for (const layout::Row &row : section.rows)
        for (const layout::Seat &seat : row.seats)
            points.push_back(seat.position);
    return points;
}

/// Where a section's name stands: in the middle of its seats, but always upon some of them. The middle of a
/// horseshoe lies in the stalls.
QPointF placeOfName(const layout::Outline &seats, double diameter)
{
    if (seats.empty())
        return {};
    const QPointF middle = std::accumulate(seats.begin(), seats.end(), QPointF()) / double(seats.size());
    const QPointF nearest = *std::min_element(seats.begin(), seats.end(), [middle](QPointF a, QPointF b) {
        return QPointF::dotProduct(a - middle, a - middle) < QPointF::dotProduct(b - middle, b - middle);
    });
    constexpr double around = 5; // diameters: the seats of a few rows
    QPointF sum;
    int count = 0;
    for (QPointF seat : seats) {
        const QPointF way = seat - nearest;
        if (QPointF::dotProduct(way, way) <= around * diameter * around * diameter) {
            sum += seat;
            ++count;
        }
    }
    const QPointF off = middle - nearest;
    return QPointF::dotProduct(off, off) <= around * diameter * around * diameter ? middle : sum / count;
}

} // namespace

HallPainter::HallPainter(const Theme &theme)
    : m_theme(theme)
{
}

void HallPainter::setPlan(const layout::SeatPlan *plan)
{
    m_plan = plan;
    m_plates.clear();
    m_names.clear();
    if (!plan)
        return;
    for (const layout::Section &section : plan->layout().sections) {
        const layout::Outline seats = seatsOf(section);
        m_names.push_back({placeOfName(seats, plan->layout().seatDiameter), layout::boundsOf(seats).width()});
    }
}

QFont HallPainter::sized(TextKind kind, double pixel) const
{
    QFont font = m_theme.font(kind);
    font.setPixelSize(std::max(1, int(QFontInfo(font).pixelSize() * pixel + 0.5)));
    return font;
}

void HallPainter::paintUnder(
    QPainter &painter, const MapContent &content, const MapView &view, double pixel, bool isSheer) const
{
    const tokens::Colors &c = m_theme.colors();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const layout::Section &section : m_plan->layout().sections) {
        if (section.outline.size() < 3 || !content.shows(section.floor))
            continue;
        painter.setPen(QPen(c.line, pixel));
        painter.setBrush(filling(mix(c.window, c.surface, 0.7), isSheer));
        painter.drawPolygon(onScreen(section.outline, view));
    }
    for (const layout::Decoration &decoration : m_plan->layout().decorations) {
        if (content.shows(decoration.floor))
            paintDecoration(painter, decoration, view, pixel);
    }
    for (size_t i = 0; i < m_plan->layout().areas.size(); ++i) {
        const layout::Area &area = m_plan->layout().areas[i];
        if (!content.shows(area.floor))
            continue;
        const std::span<const SeatNo> places = m_plan->seatsOfArea(int(i));
        const int zone = places.empty() ? -1 : m_plan->place(places.front()).zone;
        const QColor color = m_theme.zoneColor(zone);
        painter.setPen(QPen(color, 1.5 * pixel));
        painter.setBrush(filling(mix(color, c.surface, m_theme.isDark() ? 0.24 : 0.14), isSheer));
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

QImage HallPainter::makePlate(const QString &text, const QFont &font) const
{
    const QFontMetricsF metrics(font);
    const double padding = metrics.height() * 0.35;
    const QSizeF size(metrics.horizontalAdvance(text) + 3 * padding, metrics.height() + padding);
    QImage image(
        int(std::ceil(size.width())), int(std::ceil(size.height())), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor paper = m_theme.colors().raised;
    paper.setAlpha(225);
    painter.setPen(Qt::NoPen);
    painter.setBrush(paper);
    painter.drawRoundedRect(image.rect(), image.height() / 2.0, image.height() / 2.0);
    painter.setFont(font);
    painter.setPen(m_theme.colors().text);
    painter.drawText(image.rect(), Qt::AlignCenter, text);
    return image;
}

void HallPainter::paintAreaName(QPainter &painter, const MapContent &content, int area, const QRectF &bounds,
    double pixel, std::vector<QRectF> &taken) const
{
    const QFont strong = sized(TextKind::Strong, pixel);
    const QFont small = sized(TextKind::Caption, pixel);
    const QFontMetricsF metrics(strong);
    const QString &name = m_plan->layout().areas[size_t(area)].name;
    const MapContent::AreaCount count = content.areaCount(area);
    const QString figures =
        tr("%1 of %2 free").arg(QLocale().toString(count.free), QLocale().toString(count.total));
    const double width =
        std::max(metrics.horizontalAdvance(name), QFontMetricsF(small).horizontalAdvance(figures))
        + 2 * pixel;
    const bool both = bounds.height() >= 2 * metrics.height();
    if (width > bounds.width() || bounds.height() < metrics.height())
        return;
    QRectF line(bounds.center().x() - width / 2, bounds.center().y() - metrics.height() / (both ? 1 : 2),
        width, metrics.height());
    taken.push_back(line.adjusted(0, 0, 0, both ? metrics.height() : 0));
    painter.setPen(m_theme.colors().text);
    painter.setFont(strong);
    painter.drawText(line, Qt::AlignCenter, name);
    if (!both)
        return;
    painter.setFont(small);
    painter.drawText(line.translated(0, metrics.height()), Qt::AlignCenter, figures);
}

void HallPainter::paintNames(
    QPainter &painter, const MapContent &content, const MapView &view, double pixel, bool sections)
{
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<QRectF> taken;
    for (size_t i = 0; i < m_plan->layout().areas.size(); ++i) {
        const layout::Area &area = m_plan->layout().areas[i];
        if (content.shows(area.floor))
            paintAreaName(
                painter, content, int(i), onScreen(area.outline, view).boundingRect(), pixel, taken);
    }
    if (!sections)
        return;
    if (m_plates.size() != m_names.size() || m_platePixel != pixel) {
        m_platePixel = pixel;
        m_plates.clear();
        for (const layout::Section &section : m_plan->layout().sections)
            m_plates.push_back(makePlate(section.name, sized(TextKind::Strong, pixel)));
    }
    const QRectF clip = painter.clipBoundingRect();
    for (size_t i = 0; i < m_names.size(); ++i) {
        if (!content.shows(m_plan->layout().sections[i].floor))
            continue;
        const QImage &plate = m_plates[i];
        const QPointF middle = view.toScreen(m_names[i].place);
        const QRectF rect(std::round(middle.x() - plate.width() / 2.0),
            std::round(middle.y() - plate.height() / 2.0), plate.width(), plate.height());
        const bool covered = std::any_of(
            taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(rect); });
        if (covered || plate.width() > m_names[i].width * view.scale * 1.3)
            continue;
        taken.push_back(rect);
        if (rect.intersects(clip))
            painter.drawImage(rect.topLeft(), plate);
    }
}

} // namespace parterre
