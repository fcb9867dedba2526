// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

namespace parterre::layout {

/// A problem with the severity, the sentence and the repair that belong to its code. `detail` is what the
/// sentence names ("%1"): a label, an id.
Problem problemOf(const char *code, const QString &place, const QString &detail = {});

/// "Stalls", or "section #3" where it has no name; indexes from 0.
QString placeOf(const Layout &layout, size_t section);
/// "Stalls, row C", or "Stalls, row #3".
QString placeOf(const Layout &layout, size_t section, size_t row);
/// "Stalls, row C, seat 12".
QString placeOf(const Layout &layout, size_t section, size_t row, size_t seat);
QString placeOfArea(const Layout &layout, size_t area);
QString placeOfZone(const Layout &layout, size_t zone);

} // namespace parterre::layout
