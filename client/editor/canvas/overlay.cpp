// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/overlay.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/shell/theme/tokens.h"
#include "common/layout/outline.h"

#include <QPainter>

#include <algorithm>

namespace parterre::editor {

namespace {

QPolygonF onScreen(const layout::Outline &outline, const MapView &view)
{
    QPolygonF polygon;
    polygon.reserve(outline.size());
    for (const QPointF &point : outline)
        polygon << view.toScreen(point);
    return polygon;
}

constexpr double leastDisc = 3; ///< pixels
constexpr double leastLabelled = 16; ///< pixels of a seat that can carry a label

} // namespace

void paintDiscs(QPainter &painter, const QList<QPointF> &middles, double diameter, const QColor &color)
{
    // A point of a round pen: many times as quick as as many ellipses.
    painter.setPen(QPen(color, std::max(leastDisc, diameter), Qt::SolidLine, Qt::RoundCap));
    painter.drawPoints(middles.constData(), int(middles.size()));
}

Overlay::Overlay(const Theme &theme)
    : m_theme(theme)
{
}

void Overlay::paintGuides(
    QPainter &painter, const std::vector<layout::Guide> &guides, const MapView &view) const
{
    painter.setPen(QPen(m_theme.colors().accent, tokens::hairline, Qt::DashLine));
    const QRectF seen = view.toPlan(QRectF(painter.viewport()));
    for (const layout::Guide &guide : guides) {
        const bool isFlat = guide.orientation == Qt::Horizontal;
        painter.drawLine(
            view.toScreen(isFlat ? QPointF(seen.left(), guide.at) : QPointF(guide.at, seen.top())),
            view.toScreen(isFlat ? QPointF(seen.right(), guide.at) : QPointF(guide.at, seen.bottom())));
    }
}

void Overlay::paintObjects(
    QPainter &painter, const MapContent &content, const Selection &selection, const MapView &view) const
{
    const tokens::Colors &c = m_theme.colors();
    const layout::Layout &layout = content.plan().layout();
    painter.setBrush(Qt::NoBrush);
    paintGuides(painter, layout.guides, view);
    const auto outline = [&](const QString &floor, const ObjectRef &ref, const layout::Outline &points) {
        if (selection.hasObject(ref) && content.shows(floor)) {
            painter.setPen(QPen(c.accent, tokens::focusRing));
            painter.drawPolygon(onScreen(points, view));
        }
    };
    for (const layout::Section &section : layout.sections) {
        if (!content.shows(section.floor))
            continue;
        outline(section.floor, {ObjectKind::Section, section.id}, section.outline);
        for (const layout::Row &row : section.rows) {
            if (row.table) {
                const bool isSelected = selection.hasObject({ObjectKind::Row, row.id});
                painter.setPen(
                    QPen(isSelected ? c.accent : c.muted, isSelected ? tokens::focusRing : tokens::hairline));
                paintTable(painter, *row.table, view);
            }
        }
    }
    for (const layout::Area &area : layout.areas)
        outline(area.floor, {ObjectKind::Area, area.id}, area.outline);
    for (const layout::Decoration &decoration : layout.decorations)
        outline(decoration.floor, {ObjectKind::Decoration, decoration.id}, layout::outlineOf(decoration));
    for (const layout::Entrance &entrance : layout.entrances) {
        if (content.shows(entrance.floor))
            paintMarker(painter, view.toScreen(entrance.position), entrance.name,
                selection.hasObject({ObjectKind::Entrance, entrance.id}));
    }
    if (layout.focalPoint)
        paintMarker(painter, view.toScreen(*layout.focalPoint), QStringLiteral("✦"), selection.hasObject({}));
}

void Overlay::paintTable(QPainter &painter, const layout::Table &table, const MapView &view) const
{
    painter.save();
    painter.translate(view.toScreen(table.centre));
    painter.rotate(table.rotation);
    const QSizeF size = table.size * view.scale;
    const QRectF rect(-size.width() / 2, -size.height() / 2, size.width(), size.height());
    if (table.shape == layout::Table::Shape::Round)
        painter.drawEllipse(rect);
    else
        painter.drawRoundedRect(rect, tokens::radius, tokens::radius);
    painter.restore();
}

void Overlay::paintMarker(QPainter &painter, QPointF at, const QString &text, bool isSelected) const
{
    const tokens::Colors &c = m_theme.colors();
    painter.setFont(m_theme.font(TextKind::Caption));
    const double height = painter.fontMetrics().height();
    const double width =
        std::max(height, painter.fontMetrics().horizontalAdvance(text) + 2.0 * tokens::space2);
    const QRectF plate(at.x() - width / 2, at.y() - height / 2, width, height);
    painter.setPen(QPen(isSelected ? c.accent : c.line, isSelected ? tokens::focusRing : tokens::hairline));
    painter.setBrush(c.raised);
    painter.drawRoundedRect(plate, height / 2, height / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(c.text);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void Overlay::paintSelected(
    QPainter &painter, const EditorCanvas &canvas, const Selection &selection, const QRect &clip) const
{
    const double diameter = canvas.content().plan().layout().seatDiameter * canvas.view().scale;
    const QRectF seen = QRectF(clip).adjusted(-diameter, -diameter, diameter, diameter);
    QList<QPointF> middles;
    for (const QString &id : selection.seats()) {
        const SeatNo seat = canvas.seatOf(id);
        if (const QPointF at = canvas.positionOf(seat); canvas.content().isSeat(seat) && seen.contains(at))
            middles << at;
    }
    QColor soft = m_theme.colors().accent;
    soft.setAlphaF(0.45f);
    paintDiscs(painter, middles, diameter * 1.25, soft);
}

void Overlay::paintLabels(QPainter &painter, const EditorCanvas &canvas,
    const QHash<QString, QString> &labels, const QRect &clip) const
{
    const double diameter = canvas.content().plan().layout().seatDiameter * canvas.view().scale;
    if (labels.isEmpty())
        return;
    QFont font = m_theme.font(TextKind::Strong);
    font.setPixelSize(std::max(6, int(diameter * 0.42)));
    painter.setFont(font);
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        const QPointF at = canvas.positionOf(canvas.seatOf(label.key()));
        const QRectF disc(at.x() - diameter / 2, at.y() - diameter / 2, diameter, diameter);
        if (!canvas.content().isSeat(canvas.seatOf(label.key())) || !disc.intersects(clip))
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colors().accent);
        painter.drawEllipse(disc);
        if (diameter < leastLabelled)
            continue;
        painter.setPen(m_theme.colors().onAccent);
        painter.drawText(disc.adjusted(-diameter, 0, diameter, 0), Qt::AlignCenter, label.value());
    }
    painter.setBrush(Qt::NoBrush);
}

void Overlay::paintTints(QPainter &painter, const EditorCanvas &canvas, const QHash<QString, QColor> &tints,
    const QRect &clip) const
{
    const double diameter = canvas.content().plan().layout().seatDiameter * canvas.view().scale;
    QHash<QRgb, QList<QPointF>> byColor;
    for (auto tint = tints.begin(); tint != tints.end(); ++tint) {
        const SeatNo seat = canvas.seatOf(tint.key());
        if (const QPointF at = canvas.positionOf(seat);
            canvas.content().isSeat(seat) && QRectF(clip).contains(at))
            byColor[tint.value().rgba()] << at;
    }
    for (auto group = byColor.begin(); group != byColor.end(); ++group)
        paintDiscs(painter, group.value(), diameter, QColor::fromRgba(group.key()));
}

void Overlay::paintGhost(
    QPainter &painter, const std::vector<layout::Row> &rows, double seatDiameter, const MapView &view) const
{
    QList<QPointF> middles;
    painter.setPen(QPen(m_theme.colors().accent, tokens::hairline));
    for (const layout::Row &row : rows) {
        for (const layout::Seat &seat : row.seats)
            middles << view.toScreen(seat.position);
        if (row.table)
            paintTable(painter, *row.table, view);
    }
    QColor soft = m_theme.colors().accent;
    soft.setAlphaF(0.6f);
    paintDiscs(painter, middles, seatDiameter * view.scale, soft);
}

} // namespace parterre::editor
