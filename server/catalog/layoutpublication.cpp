// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/layoutpublication.h"

#include "common/layout/layoutjson.h"
#include "common/layout/publishing.h"
#include "common/layout/seatnumbers.h"
#include "common/layout/validate.h"
#include "server/catalog/catalogstore.h"
#include "server/catalog/layoutstore.h"

#include <QJsonDocument>
#include <QJsonObject>
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
        layout.seatCount(), layout::numberCount(layout)};
}

} // namespace

Result<layout::Layout> storedLayout(const QByteArray &document, const char *what)
{
    const QJsonObject json = QJsonDocument::fromJson(document).object();
    Result<layout::Layout> layout = layout::layoutFromJson(json);
    if (!layout)
        return makeError(ErrorCode::Internal,
            u"%1 cannot be read: %2"_qs.arg(QLatin1StringView(what), layout.error().detail));
    return layout;
}

Result<LayoutContent> publishable(
    const layout::Layout &draft, const std::optional<layout::Layout> &before, bool acceptsWarnings)
{
    layout::Layout layout = layout::forPublishing(draft);
    if (layout.name.trimmed().isEmpty())
        return makeError(ErrorCode::LayoutHasErrors, u"it has no name"_qs);
    const layout::Problems problems = layout::validate(layout);
    if (const QString errors = named(problems, Problem::Severity::Error); !errors.isEmpty())
        return makeError(ErrorCode::LayoutHasErrors, errors);
    const QString warnings = named(problems, Problem::Severity::Warning);
    if (!warnings.isEmpty() && !acceptsWarnings)
        return makeError(ErrorCode::LayoutHasWarnings, warnings);
    if (before) {
        if (const Result<Done> numbered = layout::numberAfter(*before, layout); !numbered)
            return numbered.error();
    }
    return contentOf(layout);
}

Result<LayoutId> publishLayout(
    pqxx::transaction_base &tx, const NewVenue &venue, const layout::Layout &layout, Timestamp now)
{
    if (const Result<Done> checked = venue.check(); !checked)
        return checked.error();
    const Result<VenueId> venueId = catalogstore::venue(tx, venue);
    if (!venueId)
        return venueId.error();
    std::optional<layout::Layout> before;
    if (const auto newest = layoutstore::newest(tx, *venueId, layout.name)) {
        const auto document = layoutstore::document(tx, *newest);
        const Result<layout::Layout> read =
            storedLayout(document.value_or(QByteArray()), "a published layout");
        if (!read)
            return read.error();
        before = *read;
    }
    const Result<LayoutContent> content = publishable(layout, before, true);
    if (!content) {
        Error error = makeError(ErrorCode::InvalidParams, u"the layout has "_qs + content.error().detail);
        error.field = u"layout"_qs;
        return error;
    }
    return layoutstore::publish(tx, *venueId, *content, now);
}

} // namespace parterre
