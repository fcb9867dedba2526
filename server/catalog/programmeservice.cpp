// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/programmeservice.h"

#include "common/protocol/instances.h"
#include "server/catalog/catalogservice.h"
#include "server/catalog/catalogstore.h"
#include "server/storage/database.h"
#include "server/storage/pipeline/answeronce.h"

namespace parterre {

namespace {

using protocol::ShowsGet;
using storage::KeyedRequest;

Result<protocol::Event> addEvent(pqxx::work &tx, const protocol::EventsCreate &params, Timestamp now)
{
    const auto venue = catalogstore::venueName(tx, params.venue);
    if (!venue)
        return ErrorCode::VenueNotFound;
    const auto id = catalogstore::addEvent(
        tx, {*venue, params.title, params.category, params.description.value_or(QString())});
    if (!id)
        return id.error();
    const auto event = catalogstore::event(tx, *id, now);
    if (!event)
        return makeError(ErrorCode::Internal, u"an event is gone as soon as it is made"_qs);
    return *event;
}

/// In the words of the protocol, which names what does not exist.
Error showProblem(const Error &error)
{
    if (error.field == u"event")
        return makeError(ErrorCode::EventNotFound);
    if (error.field == u"layout")
        return makeError(ErrorCode::LayoutNotFound, error.detail);
    return error;
}

NewShow newShow(const protocol::ShowsCreate &params)
{
    return {params.event, params.layout, params.startsAt, params.salesFrom, params.salesUntil,
        params.currency, params.fee.value_or(0)};
}

} // namespace

ProgrammeService::ProgrammeService(storage::Database &database, CatalogService &catalog, const Clock &clock)
    : m_database(database)
    , m_catalog(catalog)
    , m_clock(clock)
{
}

QCoro::Task<Result<protocol::VenueList>> ProgrammeService::venues()
{
    auto work = [](pqxx::work &tx) -> Result<protocol::VenueList> {
        return protocol::VenueList{catalogstore::venues(tx)};
    };
    auto list = co_await m_database.read("venues.list", std::move(work));
    co_return list;
}

QCoro::Task<Result<protocol::Venue>> ProgrammeService::createVenue(
    AccountId account, protocol::VenuesCreate params)
{
    const NewVenue venue{params.name, params.city, params.country, params.timeZone};
    if (const Result<Done> checked = venue.check(); !checked)
        co_return checked.error();
    const Timestamp now = m_clock.now();
    const KeyedRequest request = storage::keyedRequest(account, params);
    auto work = [venue, request, now](pqxx::work &tx) {
        return storage::answerOnce<protocol::Venue>(tx, request, now, [&]() -> Result<protocol::Venue> {
            const Result<VenueId> id = catalogstore::venue(tx, venue);
            if (!id)
                return id.error();
            return protocol::Venue{*id, venue.name, venue.city, venue.country, venue.timeZone};
        });
    };
    auto made = co_await m_database.transact("venues.create", std::move(work));
    co_return made;
}

QCoro::Task<Result<protocol::Event>> ProgrammeService::createEvent(
    AccountId account, protocol::EventsCreate params)
{
    const NewEvent event{{}, params.title, params.category, params.description.value_or(QString())};
    if (const Result<Done> checked = event.check(); !checked)
        co_return checked.error();
    const Timestamp now = m_clock.now();
    const KeyedRequest request = storage::keyedRequest(account, params);
    auto work = [params, request, now](pqxx::work &tx) {
        return storage::answerOnce<protocol::Event>(
            tx, request, now, [&] { return addEvent(tx, params, now); });
    };
    auto made = co_await m_database.transact("events.create", std::move(work));
    m_catalog.outdate();
    co_return made;
}

QCoro::Task<Result<ShowId>> ProgrammeService::createShow(AccountId account, protocol::ShowsCreate params)
{
    const NewShow show = newShow(params);
    if (const Result<Done> checked = show.check(); !checked)
        co_return checked.error();
    const Timestamp now = m_clock.now();
    const KeyedRequest request = storage::keyedRequest(account, params);
    // Kept is which show it became; what it is like then is asked for.
    auto work = [show, request, now](pqxx::work &tx) {
        return storage::answerOnce<ShowsGet>(tx, request, now, [&]() -> Result<ShowsGet> {
            const Result<ShowId> id = catalogstore::addShow(tx, show);
            if (!id)
                return showProblem(id.error());
            return ShowsGet{*id};
        });
    };
    const auto made = co_await m_database.transact("shows.create", std::move(work));
    m_catalog.outdate();
    if (!made)
        co_return made.error();
    co_return made->show;
}

QCoro::Task<Result<ShowId>> ProgrammeService::putPrices(AccountId account, protocol::PricesPut params)
{
    const auto known = co_await m_catalog.facts(params.show);
    if (!known)
        co_return known.error();
    if (const Result<Done> checked = checkPrices(params.prices, (*known)->show.zones); !checked)
        co_return checked.error();
    const Timestamp now = m_clock.now();
    const KeyedRequest request = storage::keyedRequest(account, params);
    auto work = [params, request, now](pqxx::work &tx) {
        return storage::answerOnce<ShowsGet>(tx, request, now, [&]() -> Result<ShowsGet> {
            const Result<Done> set = catalogstore::setPrices(tx, params.show, params.prices);
            if (!set)
                return set.error();
            return ShowsGet{params.show};
        });
    };
    const auto put = co_await m_database.transact("prices.put", std::move(work));
    m_catalog.outdate(params.show);
    if (!put)
        co_return put.error();
    co_return put->show;
}

QCoro::Task<Result<protocol::TicketTypeList>> ProgrammeService::ticketTypes()
{
    auto work = [](pqxx::work &tx) -> Result<protocol::TicketTypeList> {
        return protocol::TicketTypeList{catalogstore::ticketTypes(tx)};
    };
    auto list = co_await m_database.read("ticket_types.list", std::move(work));
    co_return list;
}

QCoro::Task<Result<protocol::TicketTypeInfo>> ProgrammeService::createTicketType(
    AccountId account, protocol::TicketTypesCreate params)
{
    const Timestamp now = m_clock.now();
    const KeyedRequest request = storage::keyedRequest(account, params);
    auto work = [name = params.name, request, now](pqxx::work &tx) {
        using protocol::TicketTypeInfo;
        return storage::answerOnce<TicketTypeInfo>(tx, request, now, [&]() -> Result<TicketTypeInfo> {
            const Result<TicketTypeId> id = catalogstore::addTicketType(tx, name);
            if (!id)
                return id.error();
            return TicketTypeInfo{*id, name};
        });
    };
    auto made = co_await m_database.transact("ticket_types.create", std::move(work));
    co_return made;
}

} // namespace parterre
