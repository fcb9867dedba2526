// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/events.h"
#include "common/protocol/messages/layoutchanges.h"
#include "common/protocol/messages/layouts.h"
#include "server/catalog/eventsearch.h"
#include "server/catalog/newcatalog.h"
#include "server/catalog/showfacts.h"

#include <optional>
#include <pqxx/pqxx>
#include <vector>

/// The SQL of venues, events, shows, ticket types and prices. Each function is a statement or two in the
/// caller's transaction; layouts have a store of their own.
namespace parterre::catalogstore {

/// One page, with one more event than asked when there is another page.
std::vector<protocol::Event> search(pqxx::transaction_base &tx, const EventQuery &query, Timestamp now);
/// With all its shows.
std::optional<protocol::Event> event(pqxx::transaction_base &tx, EventId event, Timestamp now);
/// Without zones and plan, which are the layout's to say, and without the limits of a sale.
std::optional<ShowFacts> show(pqxx::transaction_base &tx, ShowId show);

/// By time, the next ones; how many seats are taken is the inventory's to say.
std::vector<protocol::ShowOnLayout> showsToCome(pqxx::transaction_base &tx, VenueId venue, Timestamp now);
/// Whether it is published, of the venue of the show.
bool isOfVenue(pqxx::transaction_base &tx, ShowId show, LayoutId layout);

/// The venue of that name, made when it is new; locked, so that versions of its layouts follow one another.
/// Error: InvalidParams when it is known with another city, country or time zone.
Result<VenueId> venue(pqxx::transaction_base &tx, const NewVenue &venue);
/// By their names.
std::vector<protocol::Venue> venues(pqxx::transaction_base &tx);
bool hasVenue(pqxx::transaction_base &tx, VenueId venue);
/// Nothing when there is none.
std::optional<QString> venueName(pqxx::transaction_base &tx, VenueId venue);
/// Until the transaction ends, so that versions of its layouts follow one another.
void lockVenue(pqxx::transaction_base &tx, VenueId venue);
/// The usual one first.
std::vector<protocol::TicketTypeInfo> ticketTypes(pqxx::transaction_base &tx);
/// Error: InvalidParams (no such venue).
Result<EventId> addEvent(pqxx::transaction_base &tx, const NewEvent &event);
/// Error: InvalidParams (no such event; a layout that is not published or of another venue).
Result<ShowId> addShow(pqxx::transaction_base &tx, const NewShow &show);
/// After the ones there are. Error: InvalidParams (name taken).
Result<TicketTypeId> addTicketType(pqxx::transaction_base &tx, const QString &name);
/// In place of all prices of the show. Errors: ShowNotFound, InvalidParams (no such ticket type).
Result<Done> setPrices(pqxx::transaction_base &tx, ShowId show, const std::vector<protocol::Price> &prices);

} // namespace parterre::catalogstore
