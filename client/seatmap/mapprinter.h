// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <QByteArray>

class QImage;
class QPainter;

namespace parterre {

class Theme;

/// A seat map on paper: what the canvas shows of it, as large as a sheet of A3 allows, seats with their
/// numbers.
class MapPrinter {
public:
    /// `theme` says the colours; paper is white, so that a light one is meant.
    explicit MapPrinter(const Theme &theme);

    /// 300 dots an inch; at most about 17 million pixels. Floors stand one above the other.
    QByteArray png(const layout::Layout &layout) const;
    /// A page of A3 for each floor, landscape where the house is wider than deep, with the name of the
    /// layout.
    QByteArray pdf(const layout::Layout &layout) const;

private:
    /// Of one floor; -1: everything.
    QImage picture(const layout::Layout &layout, int floor, QSize most) const;
    void paintPage(QPainter &painter, const layout::Layout &layout, int floor, QSize page) const;

    const Theme &m_theme;
};

} // namespace parterre
