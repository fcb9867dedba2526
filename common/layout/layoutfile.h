// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/layout/csvmapping.h"
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
/// is the path), importCancelled(). `name` is the seat map's where the bytes have none.
Result<LoadReport> readLayout(
    const QByteArray &bytes, const ImportWatch &watch = {}, const QString &name = {});
/// The same of a file; InvalidParams, with the reason, when it cannot be read.
Result<LoadReport> readLayoutFile(const QString &path, const ImportWatch &watch = {});

/// For who reads the same bytes more than once: those of a file, as readLayoutFile() takes them.
Result<QByteArray> layoutBytes(const QString &path);
/// What the seat map of a file is called that has no name in it.
QString layoutNameOf(const QString &path);
/// Whether they are a table with as many columns. With one column it is anything, unless something else, such
/// as the name of the file, says that it is a table: readLayout() wants two.
bool isTable(const QByteArray &bytes, int leastColumns = 2);
/// readLayout() of a table whose columns somebody named.
Result<LoadReport> readTable(const QByteArray &bytes, const CsvMapping &mapping,
    const ImportWatch &watch = {}, const QString &name = {});

} // namespace parterre::layout
