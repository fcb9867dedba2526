// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <QStringView>

#include <vector>

/// The parts of SVG 1.1 that say where something is (chapters 7.6, 8.3 and 9.7).
namespace parterre::layout {

/// x' = a x + c y + e, y' = b x + d y + f. (QTransform would make the server link Qt Gui.)
struct SvgMatrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    QPointF map(QPointF point) const
    {
        return {a * point.x() + c * point.y() + e, b * point.x() + d * point.y() + f};
    }
    Outline map(const Outline &outline) const;
    /// First `inner`, then this.
    SvgMatrix operator*(const SvgMatrix &inner) const;
    /// How far a unit to the right and a unit down reach.
    double scaleX() const;
    double scaleY() const;
    /// Degrees clockwise on the screen that what points to the right is turned.
    double rotation() const;
};

/// translate, scale, rotate, matrix, skewX, skewY, any number of them. What cannot be read does nothing.
SvgMatrix svgTransform(QStringView text);

/// The number that the text begins with, whatever its unit; `otherwise` where it begins with none.
double svgNumber(QStringView text, double otherwise = 0);
/// "1,2 3,4": the points of a polygon, at most outlinePoints.
Outline svgPoints(QStringView text);
/// The subpaths of a path, curves as short lines, arcs as straight ones; up to what cannot be read.
std::vector<Outline> svgPath(QStringView text);

} // namespace parterre::layout
