// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

namespace parterre::layout {

Outline outlineOf(const QRectF &rect);
/// Everything, were it a single point, lies within or on the edge of it; a null rectangle for no points.
QRectF boundsOf(const Outline &outline);
/// By the even-odd rule. Points on the edge may fall either way.
bool contains(const Outline &outline, QPointF point);
/// Turned clockwise on the screen.
QPointF turned(QPointF point, QPointF about, double degrees);
Outline turned(const Outline &outline, QPointF about, double degrees);

/// The corners of what is painted for a decoration, its rotation applied.
Outline outlineOf(const Decoration &decoration);

} // namespace parterre::layout
