// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/layoutpublication.h"

#include "common/layout/layoutjson.h"
#include "common/layout/publishing.h"
#include "common/layout/validate.h"
#include "server/catalog/catalogstore.h"
#include "server/catalog/layoutstore.h"

#include <QJsonDocument>
#include <QStringList>

namespace parterre {

namespace {

constexpr int mostNamed = 5;

using layout::Problem;

/// "3 errors: Stalls, row C, seat 12: ..."; empty: there are none.
QString named(const layout::Problems &problems, Problem::Severity severity)
{
    QStringList first;
    int count = 0;
    for (const Problem &problem : problems) {
        if (problem.severity == severity && ++count <= mostNamed)
            first << problem.place + u": "_qs + problem.text;
    }
    if (count == 0)
        return {};
    const QString what = severity == Problem::Severity::Error ? u"errors"_qs : u"warnings"_qs;
    return u"%1 %2: "_qs.arg(QString::number(count), what) + first.join(u"; ")
        + (count > mostNamed ? u"; ..."_qs : QString());
}

LayoutContent contentOf(const layout::Layout &layout)
{
    return {QJsonDocument(layout::layoutToJson(layout)).toJson(QJsonDocument::Compact), layout.name,
        layout.seatCount()};
}

} // namespace

Result<LayoutContent> publishable(const layout::Layout &draft, bool acceptsWarnings)
{
    const layout::Layout layout = layout::forPublishing(draft);
    if (layout.name.trimmed().isEmpty())
        return makeError(ErrorCode::LayoutHasErrors, u"it has no name"_qs);
    const layout::Problems problems = layout::validate(layout);
    if (const QString errors = named(problems, Problem::Severity::Error); !errors.isEmpty())
        return makeError(ErrorCode::LayoutHasErrors, errors);
    const QString warnings = named(problems, Problem::Severity::Warning);
    if (!warnings.isEmpty() && !acceptsWarnings)
        return makeError(ErrorCode::LayoutHasWarnings, warnings);
    return contentOf(layout);
}

Result<LayoutId> publishLayout(
    pqxx::transaction_base &tx, const NewVenue &venue, const layout::Layout &layout, Timestamp now)
{
    if (const Result<Done> checked = venue.check(); !checked)
        return checked.error();
    const Result<LayoutContent> content = publishable(layout, true);
    if (!content) {
        Error error = makeError(ErrorCode::InvalidParams, u"the layout has "_qs + content.error().detail);
        error.field = u"layout"_qs;
        return error;
    }
    const Result<VenueId> venueId = catalogstore::venue(tx, venue);
    if (!venueId)
        return venueId.error();
    return layoutstore::publish(tx, *venueId, *content, now);
}

} // namespace parterre
