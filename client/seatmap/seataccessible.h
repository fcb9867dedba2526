// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace parterre {

class SeatCanvas;

/// Says where the cursor is on the map: "Stalls, row C, seat 12, free, 32.00 €".
class SeatAccessible : public QAccessibleWidget {
public:
    explicit SeatAccessible(SeatCanvas *canvas);

    QString text(QAccessible::Text kind) const override;

    /// Makes the accessibility of every canvas from now on; registering it again does nothing.
    static void install();

private:
    SeatCanvas *m_canvas;
};

} // namespace parterre
