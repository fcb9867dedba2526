// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"
#include "common/layout/layout.h"

class QPainter;

namespace parterre {

/// How a seat is painted; the same for very many seats.
struct SeatLook {
    enum class Kind : quint8 { Free, Held, Sold, Blocked, Mine, Pending };
    enum class Variant : quint8 { Plain, Wheelchair, Companion, Restricted };

    Kind kind = Kind::Free;
    Variant variant = Variant::Plain;
    qint16 zone = -1; ///< counts for free seats only

    static Variant variantOf(layout::SeatAttributes attributes);

    /// Looks are numbered from 0; zones at the end, so that the number of zones need not be known.
    int id() const;
    static SeatLook fromId(int id);

    bool operator==(const SeatLook &) const = default;
};

/// Below this diameter (device pixels) a seat is a dot without glyphs.
constexpr double glyphDiameter = 9;
/// From this diameter on a seat shows its number.
constexpr double numberDiameter = 19;

/// Paints one seat of this diameter around `centre`. State is shape as well as colour.
void paintSeat(QPainter &painter, QPointF centre, double diameter, SeatLook look, const Theme &theme);

/// The ink of the seat's number on it; invalid where the look shows none.
QColor numberInk(SeatLook look, const Theme &theme);

} // namespace parterre
