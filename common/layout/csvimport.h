// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/layout/csvmapping.h"
#include "common/layout/importwatch.h"
#include "common/layout/loadreport.h"

#include <QByteArray>

/// A table of seats, one a line, as spreadsheets and ticketing systems write it. Seats with the same section
/// and row belong together, in the order of the file. Text is UTF-8 or UTF-16 with a mark; what is neither is
/// read as Latin-1.
namespace parterre::layout {

/// What a person needs to say which column is which.
struct CsvPreview {
    QStringList header; ///< the first line, whether it names the columns or is a seat
    std::vector<QStringList> lines; ///< the first ones behind it
    CsvMapping guess;
};
/// Without a delimiter, the likeliest one. Errors as importCsv().
Result<CsvPreview> previewCsv(const QByteArray &bytes, int lines = 20, QChar delimiter = {});

/// Every line is a seat or an area of the layout; columns that are not kept are among the problems. Without
/// those that validate() finds. InvalidParams where the mapping names no seats, ParseError (`detail` says the
/// line), TooLarge beyond layoutlimits.h; importCancelled().
Result<LoadReport> importCsv(
    const QByteArray &bytes, const CsvMapping &mapping, const ImportWatch &watch = {});

} // namespace parterre::layout
