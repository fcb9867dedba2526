// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/catalogstore.h"
#include "server/storage/sqlvalues.h"

#include <set>

namespace parterre::catalogstore {

namespace {

Error invalid(const char *field, const char *why)
{
    Error error = makeError(ErrorCode::InvalidParams, QString::fromUtf8(why));
    error.field = QString::fromUtf8(field);
    return error;
}

/// SQL's '' where a null QString would be SQL's NULL.
QString notNull(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

} // namespace

Result<VenueId> venue(pqxx::transaction_base &tx, const NewVenue &venue)
{
    tx.exec_params("INSERT INTO venue (name, city, country, time_zone) VALUES ($1, $2, $3, $4) "
                   "ON CONFLICT (name) DO NOTHING",
        venue.name, venue.city, venue.country, venue.timeZone);
    const pqxx::row row = tx.exec_params1("SELECT venue_id, city = $2 AND country = $3 AND time_zone = $4 "
                                          "FROM venue WHERE name = $1 FOR UPDATE",
        venue.name, venue.city, venue.country, venue.timeZone);
    if (!row[1].as<bool>())
        return invalid("venue", "a venue of this name stands in another city, country or time zone");
    return VenueId{row[0].as<qint64>()};
}

void lockVenue(pqxx::transaction_base &tx, VenueId venue)
{
    tx.exec_params("SELECT FROM venue WHERE venue_id = $1 FOR UPDATE", venue.value);
}

Result<EventId> addEvent(pqxx::transaction_base &tx, const NewEvent &event)
{
    const pqxx::result rows =
        tx.exec_params("INSERT INTO event (venue_id, title, category, description) "
                       "SELECT venue_id, $2, $3, $4 FROM venue WHERE name = $1 RETURNING event_id",
            event.venue, event.title, event.category, notNull(event.description));
    if (rows.empty())
        return invalid("venue", "there is no venue of this name");
    return EventId{rows.front()[0].as<qint64>()};
}

Result<ShowId> addShow(pqxx::transaction_base &tx, const NewShow &show)
{
    const pqxx::result events =
        tx.exec_params("SELECT venue_id FROM event WHERE event_id = $1", show.event.value);
    if (events.empty())
        return invalid("event", "there is no such event");
    const pqxx::result rows = tx.exec_params(
        "INSERT INTO show (event_id, layout_id, starts_at, sales_from, sales_until, currency, fee) "
        "SELECT $1, layout_id, $4::timestamptz, $5::timestamptz, $6::timestamptz, $7, $8::bigint "
        "FROM layout WHERE layout_id = $2 AND venue_id = $3 AND status = 'published' RETURNING show_id",
        show.event.value, show.layout.value, events.front()[0].as<qint64>(), show.startsAt, show.salesFrom,
        show.salesUntil, show.currency, show.fee);
    if (rows.empty())
        return invalid("layout", "not a published layout of the event's venue");
    return ShowId{rows.front()[0].as<qint64>()};
}

Result<TicketTypeId> addTicketType(pqxx::transaction_base &tx, const QString &name)
{
    const pqxx::result rows = tx.exec_params("INSERT INTO ticket_type (name, position) "
                                             "SELECT $1, coalesce(max(position), 0) + 1 FROM ticket_type "
                                             "ON CONFLICT (name) DO NOTHING RETURNING ticket_type_id",
        name);
    if (rows.empty())
        return invalid("name", "there is a ticket type of this name");
    return TicketTypeId{rows.front()[0].as<qint64>()};
}

Result<Done> setPrices(pqxx::transaction_base &tx, ShowId show, const std::vector<protocol::Price> &prices)
{
    if (tx.exec_params("SELECT FROM show WHERE show_id = $1 FOR UPDATE", show.value).empty())
        return ErrorCode::ShowNotFound;
    std::vector<QString> zones;
    std::vector<qint64> types;
    std::vector<qint64> amounts;
    for (const protocol::Price &price : prices) {
        zones.push_back(notNull(price.zone));
        types.push_back(price.ticketType.value);
        amounts.push_back(price.amount);
    }
    const std::set<qint64> distinct(types.begin(), types.end());
    const pqxx::row known =
        tx.exec_params1("SELECT count(*) FROM ticket_type WHERE ticket_type_id = ANY ($1::bigint[])",
            storage::toArray(types));
    if (known[0].as<size_t>() != distinct.size())
        return invalid("prices", "there is no such ticket type");
    tx.exec_params("DELETE FROM price WHERE show_id = $1", show.value);
    tx.exec_params("INSERT INTO price (show_id, zone, ticket_type_id, amount) "
                   "SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::bigint[])",
        show.value, storage::toArray(zones), storage::toArray(types), storage::toArray(amounts));
    return Done{};
}

} // namespace parterre::catalogstore
