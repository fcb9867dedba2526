// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/outline.h"

#include <QtMath>

#include <algorithm>

namespace parterre::layout {

Outline outlineOf(const QRectF &rect)
{
    return {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()};
}

QRectF boundsOf(const Outline &outline)
{
    if (outline.isEmpty())
        return {};
    const auto [left, right] = std::ranges::minmax(outline, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(outline, {}, &QPointF::y);
    return {QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())};
}

bool contains(const Outline &outline, QPointF point)
{
    bool inside = false;
    for (qsizetype i = 0, before = outline.size() - 1; i < outline.size(); before = i++) {
        const QPointF &a = outline[before];
        const QPointF &b = outline[i];
        if ((a.y() > point.y()) == (b.y() > point.y()))
            continue;
        if (point.x() < a.x() + (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()))
            inside = !inside;
    }
    return inside;
}

QPointF turned(QPointF point, QPointF about, double degrees)
{
    const double angle = qDegreesToRadians(degrees);
    const QPointF from = point - about;
    return about
        + QPointF(from.x() * std::cos(angle) - from.y() * std::sin(angle),
            from.x() * std::sin(angle) + from.y() * std::cos(angle));
}

Outline turned(const Outline &outline, QPointF about, double degrees)
{
    if (degrees == 0)
        return outline;
    Outline result;
    for (const QPointF &point : outline)
        result.append(turned(point, about, degrees));
    return result;
}

Outline outlineOf(const Decoration &decoration)
{
    const bool boxed =
        decoration.kind == Decoration::Kind::Text || decoration.kind == Decoration::Kind::Ellipse;
    const Outline shape = boxed ? outlineOf(decoration.rect) : decoration.outline;
    return turned(shape, boundsOf(shape).center(), decoration.rotation);
}

} // namespace parterre::layout
