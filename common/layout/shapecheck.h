// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

/// Whether shapes are as a file may have them: somewhere, and as large as something. What validate() asks
/// and repair() sees to.
namespace parterre::layout {

bool isSomewhere(const Outline &outline);
bool isDiameter(double diameter);
/// A full turn either way, in degrees; not a number is none.
bool isRotation(double degrees);
/// Its rotation aside, as with the underlay.
bool isTable(const Table &table);
bool isUnderlay(const Underlay &underlay);
bool isGuide(const Guide &guide);

/// From the edge of the table; 0 within it.
double distanceToTable(const Table &table, QPointF point);

} // namespace parterre::layout
