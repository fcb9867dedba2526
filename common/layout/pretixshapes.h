// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <QJsonObject>

#include <optional>

namespace parterre::layout {

/// An "area" of a pretix plan, still in its pixels: polygon, rectangle, ellipse, circle or text at its
/// position, turned clockwise about that. Nothing where it has no shape that can be read.
std::optional<Decoration> pretixShape(const QJsonObject &json, QPointF zoneOrigin);

} // namespace parterre::layout
