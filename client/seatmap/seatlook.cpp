// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/seatlook.h"

#include "client/shell/theme/contrast.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace parterre {

namespace {

constexpr int variants = 4;
constexpr int kinds = 6;
constexpr double gap = 0.92; ///< of the diameter: neighbours do not touch
constexpr double soldSize = 0.62; ///< sold seats step back

QRectF squareAround(QPointF centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

QPainterPath outlineOf(QPointF centre, double radius, SeatLook::Variant variant)
{
    QPainterPath path;
    if (variant == SeatLook::Variant::Wheelchair)
        path.addRoundedRect(squareAround(centre, radius * 0.94), radius * 0.4, radius * 0.4);
    else
        path.addEllipse(centre, radius, radius);
    return path;
}

/// A wheel, a back and a footrest: read as a wheelchair from 9 pixels on.
void paintWheelchair(QPainter &painter, QPointF centre, double radius, const QColor &ink)
{
    const auto at = [&](double x, double y) { return centre + QPointF(x, y) * radius; };
    painter.setPen(QPen(ink, std::max(1.0, radius * 0.17), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(squareAround(at(-0.08, 0.24), radius * 0.4), 100 * 16, 270 * 16);
    painter.drawPolyline(QPolygonF({at(-0.12, -0.3), at(-0.08, 0.14), at(0.3, 0.14), at(0.5, 0.56)}));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(at(-0.13, -0.56), radius * 0.14, radius * 0.14);
}

void paintVariant(
    QPainter &painter, QPointF centre, double radius, SeatLook::Variant variant, const QColor &fill)
{
    const QColor ink = readableOn(fill);
    if (variant == SeatLook::Variant::Wheelchair) {
        paintWheelchair(painter, centre, radius, ink);
    } else if (variant == SeatLook::Variant::Companion) {
        const QPointF badge = centre + QPointF(radius * 0.66, -radius * 0.66);
        painter.setPen(QPen(fill, std::max(1.0, radius * 0.16)));
        painter.setBrush(ink);
        painter.drawEllipse(badge, radius * 0.3, radius * 0.3);
    } else if (variant == SeatLook::Variant::Restricted) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(ink.red(), ink.green(), ink.blue(), 120));
        painter.drawChord(squareAround(centre, radius), -45 * 16, -180 * 16);
    }
}

void paintFree(QPainter &painter, QPointF centre, double diameter, SeatLook look, const Theme &theme)
{
    const double radius = diameter * gap / 2;
    const QColor fill = theme.zoneColor(look.zone);
    const bool glyphs = diameter >= glyphDiameter;
    painter.setPen(glyphs ? QPen(fill.darker(125), std::max(1.0, diameter * 0.04)) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawPath(outlineOf(centre, glyphs ? radius - 0.5 : radius, look.variant));
    if (glyphs)
        paintVariant(painter, centre, radius, look.variant, fill);
}

void paintHeld(QPainter &painter, QPointF centre, double diameter, SeatLook look, const Theme &theme)
{
    const tokens::Colors &c = theme.colors();
    const double radius = diameter * gap / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.seatHeld);
    painter.drawPath(outlineOf(centre, radius, look.variant));
    if (diameter < glyphDiameter)
        return;
    const double dial = radius * 0.56;
    const double hand = std::max(1.0, radius * 0.16);
    painter.setPen(QPen(c.seatMark, hand, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(c.surface);
    painter.drawEllipse(centre, dial, dial);
    painter.drawPolyline(
        QPolygonF({centre - QPointF(0, dial * 0.6), centre, centre + QPointF(dial * 0.5, 0)}));
}

void paintSold(QPainter &painter, QPointF centre, double diameter, SeatLook look, const Theme &theme)
{
    const double radius = diameter * gap / 2 * soldSize;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colors().seatSold);
    painter.drawPath(outlineOf(centre, radius, look.variant));
}

void paintBlocked(QPainter &painter, QPointF centre, double diameter, SeatLook look, const Theme &theme)
{
    const tokens::Colors &c = theme.colors();
    const double radius = diameter * gap / 2 - 0.5;
    const QPainterPath outline = outlineOf(centre, radius, look.variant);
    const double line = std::max(1.0, diameter * 0.07);
    painter.setPen(QPen(c.seatBlocked, line));
    painter.setBrush(diameter < glyphDiameter ? mix(c.seatBlocked, c.surface, 0.5) : c.surface);
    painter.drawPath(outline);
    if (diameter < glyphDiameter)
        return;
    painter.save();
    painter.setClipPath(outline);
    const double step = std::max(3.0, diameter * 0.22);
    for (double x = -2 * radius; x <= 2 * radius; x += step)
        painter.drawLine(centre + QPointF(x - radius, radius), centre + QPointF(x + radius, -radius));
    painter.restore();
}

void paintMine(QPainter &painter, QPointF centre, double diameter, SeatLook look, const Theme &theme)
{
    const tokens::Colors &c = theme.colors();
    const double radius = diameter / 2;
    const double ring = std::max(1.0, diameter * 0.08);
    painter.setPen(diameter < glyphDiameter ? QPen(Qt::NoPen) : QPen(c.accent, ring));
    painter.setBrush(diameter < glyphDiameter ? c.accent : c.surface);
    painter.drawPath(outlineOf(centre, radius, look.variant));
    if (diameter < glyphDiameter)
        return;
    const double inner = radius - 2 * ring;
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    painter.drawPath(outlineOf(centre, inner, look.variant));
    painter.setPen(
        QPen(Qt::white, std::max(1.4, diameter * 0.1), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) { return centre + QPointF(x, y) * inner; };
    painter.drawPolyline(QPolygonF({at(-0.48, 0.02), at(-0.12, 0.4), at(0.5, -0.36)}));
}

void paintPending(QPainter &painter, QPointF centre, double diameter, SeatLook look, const Theme &theme)
{
    const tokens::Colors &c = theme.colors();
    const double line = std::max(1.2, diameter * 0.12);
    painter.setPen(QPen(c.accent, line));
    painter.setBrush(c.surface);
    painter.drawPath(outlineOf(centre, std::max(0.8, diameter * gap / 2 - line / 2), look.variant));
}

/// Smaller than this a disc loses most of its colour to its edge.
constexpr double discDiameter = 5;

void paintDot(QPainter &painter, QPointF centre, double diameter, SeatLook look, const Theme &theme)
{
    const tokens::Colors &c = theme.colors();
    const auto square = [&](const QColor &color, double share) {
        painter.fillRect(squareAround(centre, diameter * share / 2), color);
    };
    switch (look.kind) {
    case SeatLook::Kind::Free:
        return square(theme.zoneColor(look.zone), 1);
    case SeatLook::Kind::Held:
        return square(c.seatHeld, 0.9);
    case SeatLook::Kind::Sold:
        return square(c.seatSold, soldSize);
    case SeatLook::Kind::Blocked:
        return square(mix(c.seatBlocked, c.surface, 0.6), 0.9);
    case SeatLook::Kind::Mine:
    case SeatLook::Kind::Pending:
        // Few and looked for: larger than all others.
        return square(c.accent, 1.4);
    }
}

} // namespace

SeatLook::Variant SeatLook::variantOf(layout::SeatAttributes attributes)
{
    if (attributes.testFlag(layout::SeatAttribute::Wheelchair))
        return Variant::Wheelchair;
    if (attributes.testFlag(layout::SeatAttribute::Companion))
        return Variant::Companion;
    return attributes.testFlag(layout::SeatAttribute::RestrictedView) ? Variant::Restricted : Variant::Plain;
}

int SeatLook::id() const
{
    const int shown = kind == Kind::Free ? zone + 1 : 0;
    return (shown * kinds + int(kind)) * variants + int(variant);
}

SeatLook SeatLook::fromId(int id)
{
    SeatLook look;
    look.variant = Variant(id % variants);
    look.kind = Kind(id / variants % kinds);
    look.zone = qint16(look.kind == Kind::Free ? id / variants / kinds - 1 : -1);
    return look;
}

void paintSeat(QPainter &painter, QPointF centre, double diameter, SeatLook look, const Theme &theme)
{
    if (diameter < discDiameter)
        return paintDot(painter, centre, diameter, look, theme);
    switch (look.kind) {
    case SeatLook::Kind::Free:
        return paintFree(painter, centre, diameter, look, theme);
    case SeatLook::Kind::Held:
        return paintHeld(painter, centre, diameter, look, theme);
    case SeatLook::Kind::Sold:
        return paintSold(painter, centre, diameter, look, theme);
    case SeatLook::Kind::Blocked:
        return paintBlocked(painter, centre, diameter, look, theme);
    case SeatLook::Kind::Mine:
        return paintMine(painter, centre, diameter, look, theme);
    case SeatLook::Kind::Pending:
        return paintPending(painter, centre, diameter, look, theme);
    }
}

QColor numberInk(SeatLook look, const Theme &theme)
{
    if (look.variant == SeatLook::Variant::Wheelchair)
        return {};
    if (look.kind == SeatLook::Kind::Free)
        return readableOn(theme.zoneColor(look.zone));
    return look.kind == SeatLook::Kind::Pending ? theme.colors().accent : QColor();
}

} // namespace parterre
