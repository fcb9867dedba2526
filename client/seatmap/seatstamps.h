// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/seatlook.h"
#include "client/seatmap/stamp.h"

#include <list>

namespace parterre {

/// The pictures of seats, painted once for each look, size and sub-pixel place, and kept for the sizes used
/// last.
class SeatStamps {
public:
    explicit SeatStamps(const Theme &theme);

    /// All stamps of one size.
    class Sheet {
    public:
        /// The stamp of a look for a centre at (x, y) device pixels, and the whole pixel to put it at.
        const Stamp &stamp(int lookId, double x, double y, QPoint &at);
        double diameter() const { return m_diameter; }

    private:
        friend class SeatStamps;
        Sheet(const Theme &theme, double diameter);
        Stamp paint(int lookId, int phaseX, int phaseY) const;

        const Theme *m_theme;
        double m_diameter;
        int m_phases; ///< sub-pixel places along one axis
        std::vector<Stamp> m_stamps;
    };

    /// For a diameter in device pixels, rounded to a fraction of a pixel that nobody sees.
    Sheet &sheet(double diameter);
    void clear() { m_sheets.clear(); }

private:
    const Theme &m_theme;
    std::list<Sheet> m_sheets; ///< the one used last first
};

} // namespace parterre
