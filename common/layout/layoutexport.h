// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

#include <QByteArray>

/// A seat map in forms that other programs read. None of them holds all of it: what each loses is said, as
/// problems with the place "" or the name of the seat map; errors where places could no longer be sold.
namespace parterre::layout {

struct LayoutExport {
    QByteArray bytes;
    Problems losses;
};

/// A seating plan that pretix reads: version 0.0.1 of its JSON schema. 52 cm become 25 pixels, what the
/// pretix editor begins with; rows stand where they did, without rounding of their own.
LayoutExport exportPretixPlan(const Layout &layout);

/// One line a seat or area, in centimetres, UTF-8 with commas: section, row, seat, x_cm, y_cm, zone,
/// attributes, id, floor, entrance, note, capacity. importCsv() reads the same seats from it.
LayoutExport exportCsv(const Layout &layout);

/// A drawing in centimetres: a circle a seat, in groups by row and section, with everything that is known of
/// them in data-* attributes; areas, tables, shapes and texts as one sees them. importSvg() reads the same
/// seats from it.
LayoutExport exportSvg(const Layout &layout);

} // namespace parterre::layout
