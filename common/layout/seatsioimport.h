// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/layout/importwatch.h"
#include "common/layout/loadreport.h"

#include <QJsonObject>

/// The chart of a seats.io-style designer, as its published drawings and sample charts have it.
///
/// - A chart has categories (zones) and a subChart, or one for each floor (subChartFloors). Sections hold a
///   subChart of their own, whose coordinates begin at the section's topLeft. Units are scaled so that the
///   usual distance between neighbours in rows is 52 cm.
/// - What stands outside of sections goes into sections made for it: "Hall", "Tables", "Booths".
/// - A table becomes a row with a table, a booth a table of one chair that is sold whole, an area for general
///   admission an area. A seat without a category has that of its row, table or section.
/// - uuid is the id of seats, rows, sections and areas; where it repeats, validate() tells and repair() makes
///   a new one.
namespace parterre::layout {

/// Whether the document means to be one.
bool isSeatsioChart(const QJsonObject &json);

/// Every seat, booth and place of the file is in the layout; what is odd or not kept is among the problems.
/// Without those that validate() finds. InvalidParams where a list is none, TooLarge beyond layoutlimits.h;
/// importCancelled().
Result<LoadReport> importSeatsioChart(const QJsonObject &json, const ImportWatch &watch = {});

} // namespace parterre::layout
