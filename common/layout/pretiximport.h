// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/layout/importwatch.h"
#include "common/layout/loadreport.h"

#include <QJsonObject>

/// The seating plan of pretix, version 0.0.1 of its published JSON schema ("Seating Plan"), and the older
/// files before it.
///
/// - Coordinates nest: a seat stands at zone + row + seat position. They are pixels; a plan is scaled so that
/// its
///   usual distance between neighbours is 52 cm.
/// - A zone becomes a section, a row a row, a category a zone whose key is its name, a seat_guid the seat's
/// id.
/// - Areas hold nobody in pretix: they become decorations; one whose text says "stage" becomes the stage, and
/// the
///   focal point.
/// - Left out because Parterre has other ways for it: uuid, zone_id, start_direction (best seats need no
/// hint),
///   row_number_position (row letters stand at both ends), seat radii that differ within a plan (the usual
///   one is kept).
namespace parterre::layout {

/// Whether the document means to be one: it has zones.
bool isPretixPlan(const QJsonObject &json);

/// Every seat of the file is in the layout, as odd as it may be; what is odd is among the problems. Without
/// those that validate() finds. InvalidParams where zones, rows or seats are no lists, TooLarge beyond
/// layoutlimits.h; importCancelled().
Result<LoadReport> importPretixPlan(const QJsonObject &json, const ImportWatch &watch = {});

} // namespace parterre::layout
