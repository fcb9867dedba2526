// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/layout/importwatch.h"
#include "common/layout/loadreport.h"

#include <QByteArray>

namespace parterre::layout {

/// Reads a seat map in a form that it recognises by its content: Parterre's own, a pretix seating plan, a
/// seats.io-style chart, an SVG drawing, or a CSV table with a header. `problems` are complete: those of the
/// import and those of validate().
///
/// Errors, for what is no seat map at all: TooLarge (64 MB, or more than layoutlimits.h), TooDeep, ParseError
/// (`detail` says line, column and reason), InvalidParams (no known form, or broken beyond reading; `field`
/// is the path), importCancelled().
Result<LoadReport> readLayout(const QByteArray &bytes, const ImportWatch &watch = {});
/// The same of a file; InvalidParams, with the reason, when it cannot be read.
Result<LoadReport> readLayoutFile(const QString &path, const ImportWatch &watch = {});

} // namespace parterre::layout
