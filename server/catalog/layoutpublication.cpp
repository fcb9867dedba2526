// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/layoutpublication.h"

#include "common/layout/layoutjson.h"
#include "server/catalog/catalogstore.h"
#include "server/catalog/layoutstore.h"

#include <QJsonDocument>

namespace parterre {

Result<LayoutId> publishLayout(
    pqxx::transaction_base &tx, const NewVenue &venue, const layout::Layout &layout, Timestamp now)
{
    if (const Result<Done> checked = venue.check(); !checked)
        return checked.error();
    const QJsonObject json = layout::layoutToJson(layout);
    // What is published is read by everybody for ever, so it must be within the limits of the format.
    if (const Result<layout::Layout> readBack = layout::layoutFromJson(json); !readBack)
        return readBack.error();
    const QByteArray document = QJsonDocument(json).toJson(QJsonDocument::Compact);
    const Result<VenueId> venueId = catalogstore::venue(tx, venue);
    if (!venueId)
        return venueId.error();
    return layoutstore::publish(tx, *venueId, layout.name, document, layout.seatCount(), now);
}

} // namespace parterre
