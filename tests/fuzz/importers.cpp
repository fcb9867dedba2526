// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/importers.h"

#include "common/layout/csvimport.h"
#include "common/layout/layoutexport.h"
#include "common/layout/layoutfile.h"
#include "common/layout/layoutjson.h"
#include "common/layout/svgimport.h"
#include "common/layout/validate.h"

#include <QJsonDocument>

#include <algorithm>

namespace parterre {

using namespace layout;

namespace {

void require(bool isTrue, const char *promise, const QString &more = {})
{
    if (!isTrue)
        qFatal("broken: %s %s", promise, qPrintable(more));
}

/// Straight to the importer, past the telling by content, where it takes bytes.
Result<LoadReport> read(const QString &format, const QByteArray &bytes)
{
    if (format == u"svg")
        return importSvg(bytes);
    if (format != u"csv")
        return readLayout(bytes);
    const auto preview = previewCsv(bytes);
    return preview ? importCsv(bytes, preview->guess) : Result<LoadReport>(preview.error());
}

void checkWritten(const Layout &layout)
{
    const QJsonObject json = layoutToJson(layout);
    const auto again = layoutFromJson(QJsonDocument::fromJson(QJsonDocument(json).toJson()).object());
    require(again.ok(), "a repaired seat map reads back",
        again ? QString() : again.error().field + again.error().detail);
    require(*again == layout, "it reads back the same");
    for (const LayoutExport &exported : {exportSvg(layout), exportPretixPlan(layout), exportCsv(layout)}) {
        const auto report = readLayout(exported.bytes);
        require(report.ok(), "what is written can be read", report ? QString() : report.error().detail);
        require(report->seatsOut == layout.seatCount() || hasErrors(exported.losses), "all seats are written",
            report->format);
    }
}

} // namespace

void tryImporter(const QString &format, const QByteArray &bytes)
{
    auto report = read(format, bytes);
    if (!report) {
        require(!report.error().detail.isEmpty(), "an error says what is wrong");
        return;
    }
    require(report->seatsIn == report->layout.seatCount(), "no seat gets lost", report->format);
    const int seats = report->seatsIn;
    report->problems = validate(report->layout);
    repairLoaded(*report);
    require(report->layout.seatCount() == seats, "a repair loses no seat");
    formatReport(*report, true);
    if (report->isPublishable())
        checkWritten(report->layout);
}

} // namespace parterre
