// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace parterre {

/// The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(const QColor &a, const QColor &b);

/// Black or white, whichever reads better on the colour: never below 4.5.
QColor readableOn(const QColor &background);

/// `share` of `a` and the rest of `b`; both opaque.
QColor mix(const QColor &a, const QColor &b, double share);

} // namespace parterre
