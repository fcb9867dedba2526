// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/layoutstore.h"

#include "server/storage/sqlvalues.h"

namespace parterre::layoutstore {

std::optional<QByteArray> document(pqxx::transaction_base &tx, LayoutId layout)
{
    const pqxx::result rows = tx.exec_params(
        "SELECT document FROM layout WHERE layout_id = $1 AND status = 'published'", layout.value);
    if (rows.empty())
        return std::nullopt;
    return QByteArray(rows.front()[0].c_str(), qsizetype(rows.front()[0].size()));
}

LayoutId publish(pqxx::transaction_base &tx, VenueId venue, const QString &name, const QByteArray &document,
    int seatCount, Timestamp now)
{
    const pqxx::row row = tx.exec_params1(
        "INSERT INTO layout (venue_id, name, version, status, document, seat_count, published_at) "
        "SELECT $1, $2, coalesce(max(version), 0) + 1, 'published', $3, $4::integer, $5::timestamptz "
        "FROM layout WHERE venue_id = $1 AND name = $2 RETURNING layout_id",
        venue.value, name, document.toStdString(), seatCount, now);
    return LayoutId{row[0].as<qint64>()};
}

} // namespace parterre::layoutstore
