// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/layoutpublication.h"

#include "common/layout/layoutjson.h"
#include "common/layout/validate.h"
#include "server/catalog/catalogstore.h"
#include "server/catalog/layoutstore.h"

#include <QJsonDocument>
#include <QStringList>

namespace parterre {

namespace {

constexpr int mostNamed = 5;

Error refusal(const layout::Problems &problems)
{
    QStringList named;
    int errors = 0;
    for (const layout::Problem &problem : problems) {
        if (problem.severity != layout::Problem::Severity::Error)
            continue;
        if (++errors <= mostNamed)
            named << problem.place + u": "_qs + problem.text;
    }
    QString detail = u"the layout has %1 errors: "_qs.arg(errors) + named.join(u"; ");
    if (errors > mostNamed)
        detail += u"; ...";
    Error error = makeError(ErrorCode::InvalidParams, detail);
    error.field = u"layout"_qs;
    return error;
}

} // namespace

Result<LayoutId> publishLayout(
    pqxx::transaction_base &tx, const NewVenue &venue, const layout::Layout &layout, Timestamp now)
{
    if (const Result<Done> checked = venue.check(); !checked)
        return checked.error();
    const layout::Problems problems = layout::validate(layout);
    if (layout::hasErrors(problems))
        return refusal(problems);
    const QByteArray document = QJsonDocument(layout::layoutToJson(layout)).toJson(QJsonDocument::Compact);
    const Result<VenueId> venueId = catalogstore::venue(tx, venue);
    if (!venueId)
        return venueId.error();
    return layoutstore::publish(tx, *venueId, layout.name, document, layout.seatCount(), now);
}

} // namespace parterre
