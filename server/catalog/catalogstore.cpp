// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/catalogstore.h"

#include "server/storage/sqlvalues.h"

namespace parterre::catalogstore {

namespace {

/// What an event and one of its shows look like in a list; see readEvents().
constexpr const char *listColumns = R"(
    e.event_id, e.title, e.category, e.description, v.name AS venue, v.city, v.time_zone,
    s.show_id, s.starts_at, s.sales_from, s.sales_until, s.cancelled_at IS NOT NULL AS cancelled, l.seat_count)";

/// A page of events by their first matching show, each with its matching shows. A word must be a word of the
/// event or its venue; the last may be the beginning of one. first_at is cut to what a cursor can say.
const std::string searchSql = std::string(R"(
WITH wanted AS (SELECT string_to_array(trim(search_words(coalesce($1, ''))), ' ') AS words),
found AS (
    SELECT s.event_id, date_trunc('milliseconds', min(s.starts_at)) AS first_at
    FROM show s JOIN event e USING (event_id) JOIN venue v USING (venue_id)
    WHERE s.starts_at >= $4 AND ($5::timestamptz IS NULL OR s.starts_at < $5)
      AND ($2::text IS NULL OR search_words(v.city) = search_words($2))
      AND ($3::text IS NULL OR lower(e.category) = lower($3))
      AND NOT EXISTS (
        SELECT FROM wanted, unnest(words) WITH ORDINALITY AS w(word, n)
        WHERE position(' ' || word || CASE WHEN n = cardinality(words) THEN '' ELSE ' ' END
                       IN e.words || v.words) = 0)
    GROUP BY s.event_id
    HAVING $6::timestamptz IS NULL OR (date_trunc('milliseconds', min(s.starts_at)), s.event_id) > ($6, $7::bigint)
    ORDER BY first_at, event_id
    LIMIT $8)
SELECT )")
    + listColumns + R"(
FROM found JOIN event e USING (event_id) JOIN venue v USING (venue_id)
JOIN show s ON s.event_id = e.event_id AND s.starts_at >= $4 AND ($5::timestamptz IS NULL OR s.starts_at < $5)
JOIN layout l USING (layout_id)
ORDER BY found.first_at, e.event_id, s.starts_at, s.show_id)";

const std::string eventSql = std::string("SELECT ") + listColumns + R"(
FROM event e JOIN venue v USING (venue_id)
LEFT JOIN show s USING (event_id) LEFT JOIN layout l USING (layout_id)
WHERE e.event_id = $1
ORDER BY s.starts_at, s.show_id)";

constexpr const char *showSql = R"(
SELECT s.show_id, e.event_id, e.title, v.name AS venue, v.city, v.time_zone, s.layout_id, s.starts_at, s.sales_from,
       s.sales_until, s.cancelled_at IS NOT NULL AS cancelled, s.currency, s.fee
FROM show s JOIN event e USING (event_id) JOIN venue v USING (venue_id)
WHERE s.show_id = $1)";

constexpr const char *pricesSql = R"(
SELECT p.zone, t.ticket_type_id, t.name, p.amount
FROM price p JOIN ticket_type t USING (ticket_type_id)
WHERE p.show_id = $1
ORDER BY t.position, t.ticket_type_id, p.zone)";

QString text(const pqxx::field &field) { return field.as<QString>(); }

SaleWindow readWindow(const pqxx::row &row)
{
    return {row["starts_at"].as<Timestamp>(), row["sales_from"].as<Timestamp>(),
        row["sales_until"].as<Timestamp>(), row["cancelled"].as<bool>()};
}

protocol::Event readEvent(const pqxx::row &row)
{
    protocol::Event event;
    event.event.value = row["event_id"].as<qint64>();
    event.title = text(row["title"]);
    event.category = text(row["category"]);
    event.description = text(row["description"]);
    event.venue = text(row["venue"]);
    event.city = text(row["city"]);
    event.timeZone = text(row["time_zone"]);
    return event;
}

protocol::ShowSummary readSummary(const pqxx::row &row, Timestamp now)
{
    const SaleWindow window = readWindow(row);
    protocol::ShowSummary summary;
    summary.show.value = row["show_id"].as<qint64>();
    summary.startsAt = window.startsAt;
    summary.status = window.statusAt(now);
    summary.capacity = row["seat_count"].as<qint32>();
    summary.free = summary.capacity;
    return summary;
}

/// Rows of one event stand together; one without shows has a single row with NULLs.
std::vector<protocol::Event> readEvents(const pqxx::result &rows, Timestamp now)
{
    std::vector<protocol::Event> events;
    for (const pqxx::row &row : rows) {
        if (events.empty() || events.back().event.value != row["event_id"].as<qint64>())
            events.push_back(readEvent(row));
        if (!row["show_id"].is_null())
            events.back().shows.push_back(readSummary(row, now));
    }
    return events;
}

void readPrices(pqxx::transaction_base &tx, protocol::Show &show)
{
    for (const pqxx::row &row : tx.exec_params(pricesSql, show.show.value)) {
        const TicketTypeId type{row["ticket_type_id"].as<qint64>()};
        if (show.ticketTypes.empty() || show.ticketTypes.back().ticketType != type)
            show.ticketTypes.push_back({type, text(row["name"])});
        show.prices.push_back({text(row["zone"]), type, row["amount"].as<qint64>()});
    }
}

} // namespace

std::vector<protocol::Venue> venues(pqxx::transaction_base &tx)
{
    std::vector<protocol::Venue> venues;
    for (const pqxx::row &row :
        tx.exec("SELECT venue_id, name, city, country, time_zone FROM venue ORDER BY name"))
        venues.push_back(
            {VenueId{row[0].as<qint64>()}, text(row[1]), text(row[2]), text(row[3]), text(row[4])});
    return venues;
}

std::optional<QString> venueName(pqxx::transaction_base &tx, VenueId venue)
{
    const pqxx::result rows = tx.exec_params("SELECT name FROM venue WHERE venue_id = $1", venue.value);
    return rows.empty() ? std::nullopt : std::optional(text(rows.front()[0]));
}

bool hasVenue(pqxx::transaction_base &tx, VenueId venue) { return venueName(tx, venue).has_value(); }

std::vector<protocol::ShowOnLayout> showsToCome(pqxx::transaction_base &tx, VenueId venue, Timestamp now)
{
    std::vector<protocol::ShowOnLayout> shows;
    for (const pqxx::row &row :
        tx.exec_params(
            "SELECT s.show_id, e.title, s.starts_at, l.layout_id, l.name, l.version FROM show s JOIN event e "
            "USING (event_id) JOIN layout l USING (layout_id) WHERE e.venue_id = $1 AND s.starts_at > $2 AND "
            "s.cancelled_at IS NULL ORDER BY s.starts_at, s.show_id LIMIT 1000",
            venue.value, now))
        shows.push_back({ShowId{row[0].as<qint64>()}, text(row[1]), row[2].as<Timestamp>(),
            LayoutId{row[3].as<qint64>()}, text(row[4]), row[5].as<qint32>()});
    return shows;
}

bool isOfVenue(pqxx::transaction_base &tx, ShowId show, LayoutId layout)
{
    return !tx.exec_params(
                  "SELECT FROM show s JOIN event e USING (event_id) JOIN layout l USING (venue_id) WHERE "
                  "s.show_id = $1 AND l.layout_id = $2 AND l.status = 'published'",
                  show.value, layout.value)
                .empty();
}

std::vector<protocol::TicketTypeInfo> ticketTypes(pqxx::transaction_base &tx)
{
    std::vector<protocol::TicketTypeInfo> types;
    for (const pqxx::row &row :
        tx.exec("SELECT ticket_type_id, name FROM ticket_type ORDER BY position, ticket_type_id"))
        types.push_back({TicketTypeId{row[0].as<qint64>()}, text(row[1])});
    return types;
}

std::vector<protocol::Event> search(pqxx::transaction_base &tx, const EventQuery &query, Timestamp now)
{
    const QString to = query.to ? query.to->toRfc3339() : QString();
    const QString afterFirst = query.after ? query.after->firstShow.toRfc3339() : QString();
    const qint64 afterEvent = query.after ? query.after->event.value : 0;
    return readEvents(
        tx.exec_params(searchSql, query.text.value_or(QString()), query.city.value_or(QString()),
            query.category.value_or(QString()), query.from, to, afterFirst, afterEvent, query.limit + 1),
        now);
}

std::optional<protocol::Event> event(pqxx::transaction_base &tx, EventId event, Timestamp now)
{
    std::vector<protocol::Event> events = readEvents(tx.exec_params(eventSql, event.value), now);
    return events.empty() ? std::nullopt : std::optional(std::move(events.front()));
}

std::optional<ShowFacts> show(pqxx::transaction_base &tx, ShowId show)
{
    const pqxx::result rows = tx.exec_params(showSql, show.value);
    if (rows.empty())
        return std::nullopt;
    const pqxx::row row = rows.front();
    const SaleWindow window = readWindow(row);
    ShowFacts facts;
    facts.salesFrom = window.salesFrom;
    facts.salesUntil = window.salesUntil;
    facts.cancelled = window.cancelled;
    facts.show.show = show;
    facts.show.event.value = row["event_id"].as<qint64>();
    facts.show.title = text(row["title"]);
    facts.show.venue = text(row["venue"]);
    facts.show.city = text(row["city"]);
    facts.show.timeZone = text(row["time_zone"]);
    facts.show.layout.value = row["layout_id"].as<qint64>();
    facts.show.startsAt = window.startsAt;
    facts.show.currency = text(row["currency"]);
    facts.show.fee = row["fee"].as<qint64>();
    readPrices(tx, facts.show);
    return facts;
}

} // namespace parterre::catalogstore
