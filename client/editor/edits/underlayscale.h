// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <QTransform>

#include <optional>

/// Where an underlay lies, and how large it is. Lengths of the plan are centimetres, those of the picture its
/// own: pixels, points or units.
namespace parterre::editor {

/// From the picture to the plan.
QTransform placing(const layout::Underlay &underlay);

/// Scaled so that what lies at `from` and what lies at `to` are `length` apart. What lies at `from` stays
/// there. Nothing where that cannot be: the points are one, or the picture would be larger than halls are.
std::optional<layout::Underlay> scaledByPoints(
    layout::Underlay underlay, QPointF from, QPointF to, double length);

/// In the middle of `room` and as large as it allows, not turned; `size` is the picture's.
layout::Underlay fittedInto(layout::Underlay underlay, QSizeF size, const QRectF &room);

} // namespace parterre::editor
