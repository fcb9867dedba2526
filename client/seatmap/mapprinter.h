// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <QByteArray>

class QImage;

namespace parterre {

class Theme;

/// A seat map on paper: what the canvas shows of it, as large as a sheet of A3 allows, seats with their
/// numbers.
class MapPrinter {
public:
    /// `theme` says the colours; paper is white, so that a light one is meant.
    explicit MapPrinter(const Theme &theme);

    /// 300 dots an inch; at most about 17 million pixels.
    QByteArray png(const layout::Layout &layout) const;
    /// One page of A3, landscape where the house is wider than deep, with the name of the layout and a scale.
    QByteArray pdf(const layout::Layout &layout) const;

private:
    QImage picture(const layout::Layout &layout, QSize most) const;

    const Theme &m_theme;
};

} // namespace parterre
