// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/seatcanvas.h"
#include "client/shell/theme/theme.h"

namespace parterre {

/// A canvas on the screen with the small hall (makeStalls) of 10 rows and 20 seats, all free.
struct CanvasFixture {
    static constexpr int rows = 10;
    static constexpr int seatsPerRow = 20;

    CanvasFixture();
    ~CanvasFixture();

    /// Row and seat from 0.
    static SeatNo seat(int row, int number) { return row * seatsPerRow + number; }
    QPoint pixel(SeatNo seat) const { return canvas.positionOf(seat).toPoint(); }
    void click(SeatNo seat, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
        Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void wheel(QPoint at, int notches);
    /// The pixels of the widget.
    QImage picture();

    Theme theme;
    std::shared_ptr<const layout::SeatPlan> plan;
    SeatCanvas canvas;
};

} // namespace parterre
