// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <QJsonObject>

#include <optional>

/// The shapes of a seats.io-style chart, in its own units and with coordinates relative to `origin`.
namespace parterre::layout {

/// x and y; not numbers where they are missing.
QPointF seatsioPoint(const QJsonValue &value, QPointF origin);
/// Of what has points, or a type (rectangle, circle, polygon) with centre, measures and rotationAngle; empty
/// where it has no shape that can be read.
Outline seatsioOutline(const QJsonObject &json, QPointF origin);
/// One of `shapes`.
std::optional<Decoration> seatsioShape(const QJsonObject &json, QPointF origin);
/// One of `texts`.
std::optional<Decoration> seatsioText(const QJsonObject &json, QPointF origin);
/// What the chairs of one of `tables` stand around, or what one of `booths` is.
std::optional<Table> seatsioTable(const QJsonObject &json, QPointF origin, bool isBooth);

} // namespace parterre::layout
