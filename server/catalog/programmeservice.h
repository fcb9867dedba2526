// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/protocol/messages/programme.h"

#include <QCoroTask>

namespace parterre {

namespace storage {
class Database;
}

class CatalogService;

/// What venue admins add to the catalog until a show is on sale. Changes carry a key: asked again, they
/// answer as they did. What the catalog had in memory of it is forgotten, so that this server knows at once.
class ProgrammeService {
public:
    ProgrammeService(storage::Database &database, CatalogService &catalog, const Clock &clock);

    QCoro::Task<Result<protocol::VenueList>> venues();
    /// Errors: InvalidParams with its field (no such time zone; the name stands elsewhere).
    QCoro::Task<Result<protocol::Venue>> createVenue(AccountId account, protocol::VenuesCreate params);
    /// Error: VenueNotFound.
    QCoro::Task<Result<protocol::Event>> createEvent(AccountId account, protocol::EventsCreate params);
    /// Errors: EventNotFound, LayoutNotFound (also one of another venue), InvalidParams with its field.
    QCoro::Task<Result<ShowId>> createShow(AccountId account, protocol::ShowsCreate params);
    /// Errors: ShowNotFound, InvalidParams (a zone that the layout does not have, a price twice, no such
    /// ticket type).
    QCoro::Task<Result<ShowId>> putPrices(AccountId account, protocol::PricesPut params);
    QCoro::Task<Result<protocol::TicketTypeList>> ticketTypes();
    /// Error: InvalidParams (name taken).
    QCoro::Task<Result<protocol::TicketTypeInfo>> createTicketType(
        AccountId account, protocol::TicketTypesCreate params);

private:
    storage::Database &m_database;
    CatalogService &m_catalog;
    const Clock &m_clock;
};

} // namespace parterre
