// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/layoutstore.h"

#include "server/storage/sqlvalues.h"

namespace parterre::layoutstore {

namespace {

protocol::LayoutVersion readVersion(const pqxx::row &row)
{
    return {LayoutId{row[0].as<qint64>()}, row[1].as<QString>(), row[2].as<qint32>(), row[3].as<qint32>(),
        row[4].as<Timestamp>()};
}

} // namespace

std::optional<QByteArray> document(pqxx::transaction_base &tx, LayoutId layout)
{
    const pqxx::result rows = tx.exec_params(
        "SELECT document FROM layout WHERE layout_id = $1 AND status = 'published'", layout.value);
    if (rows.empty())
        return std::nullopt;
    return QByteArray(rows.front()[0].c_str(), qsizetype(rows.front()[0].size()));
}

std::optional<PublishedLayout> version(pqxx::transaction_base &tx, LayoutId layout)
{
    const pqxx::result rows = tx.exec_params("SELECT layout_id, name, version, seat_count, published_at, "
                                             "venue_id FROM layout WHERE layout_id = $1 AND status = "
                                             "'published'",
        layout.value);
    if (rows.empty())
        return std::nullopt;
    return PublishedLayout{VenueId{rows.front()[5].as<qint64>()}, readVersion(rows.front())};
}

std::vector<protocol::LayoutVersion> versions(pqxx::transaction_base &tx, VenueId venue)
{
    std::vector<protocol::LayoutVersion> versions;
    for (const pqxx::row &row : tx.exec_params("SELECT layout_id, name, version, seat_count, published_at "
                                               "FROM layout WHERE venue_id = $1 AND status = 'published' "
                                               "ORDER BY name, version DESC",
             venue.value))
        versions.push_back(readVersion(row));
    return versions;
}

std::optional<LayoutId> newest(pqxx::transaction_base &tx, VenueId venue, const QString &name)
{
    const pqxx::result rows =
        tx.exec_params("SELECT layout_id FROM layout WHERE venue_id = $1 AND name = $2 AND "
                       "status = 'published' ORDER BY version DESC LIMIT 1",
            venue.value, name);
    if (rows.empty())
        return std::nullopt;
    return LayoutId{rows.front()[0].as<qint64>()};
}

LayoutId publish(pqxx::transaction_base &tx, VenueId venue, const LayoutContent &content, Timestamp now)
{
    const pqxx::row row = tx.exec_params1("INSERT INTO layout (venue_id, name, version, status, document, "
                                          "seat_count, number_count, published_at) "
                                          "SELECT $1, $2, coalesce(max(version), 0) + 1, 'published', $3, "
                                          "$4::integer, $5::integer, $6::timestamptz "
                                          "FROM layout WHERE venue_id = $1 AND name = $2 RETURNING layout_id",
        venue.value, content.name, content.document.toStdString(), content.capacity, content.numbers, now);
    return LayoutId{row[0].as<qint64>()};
}

} // namespace parterre::layoutstore
