// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

namespace parterre::layout {

/// A problem with the severity, the sentence and the repair that belong to its code. `detail` is what the
/// sentence names ("%1"): a label, an id.
Problem problemOf(const char *code, const QString &place, const QString &detail = {});
/// The same at something of the layout.
Problem problemAt(const Layout &layout, const char *code, const Where &where, const QString &detail = {});

/// "Stalls", "Stalls, row C", "Stalls, row C, seat 12"; "section #3" where it has no name, counted from 1;
/// the name of the layout for nothing in particular. Long names are cut.
QString placeOf(const Layout &layout, const Where &where);
QString placeOf(const Layout &layout, size_t section);
QString placeOf(const Layout &layout, size_t section, size_t row);
QString placeOf(const Layout &layout, size_t section, size_t row, size_t seat);
/// "seat 12": what is behind the row in the place of a seat.
QString seatPlace(const Layout &layout, const Where &where);

} // namespace parterre::layout
