// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/mapview.h"

class QPainter;
class QRect;

namespace parterre {

/// What lies under all that the map paints, such as the plan that a hall is traced from.
class MapUnderlay {
public:
    virtual ~MapUnderlay() = default;

    /// `view` maps the plan to the painter's pixels; of those, `clip` are wanted.
    virtual void paint(QPainter &painter, const MapView &view, const QRect &clip) const = 0;
};

} // namespace parterre
