// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/catalogservice.h"

#include "common/layout/layoutjson.h"
#include "common/protocol/instances.h"
#include "server/catalog/catalogstore.h"
#include "server/catalog/eventsearch.h"
#include "server/catalog/factscache.h"
#include "server/catalog/lastanswers.h"
#include "server/catalog/layoutpublication.h"
#include "server/catalog/layoutstore.h"
#include "server/catalog/plancache.h"
#include "server/catalog/sharedread.h"
#include "server/storage/database.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace parterre {

namespace {

constexpr qint64 factsAreFreshMs = 15'000;
constexpr int mostShowsInMemory = 500;
constexpr qsizetype mostLastBytes = 4 * 1024 * 1024; ///< of searches; of events one by one half as many
constexpr int mostSeatsInMemory = 300'000; ///< of plans; about 250 bytes each

using Facts = std::shared_ptr<const ShowFacts>;
using Plan = std::shared_ptr<const layout::SeatPlan>;

bool isUnavailable(const Error &error) { return error.code == ErrorCode::Unavailable; }

Result<QJsonObject> parse(const std::optional<QByteArray> &document)
{
    if (!document)
        return ErrorCode::LayoutNotFound;
    const QJsonObject object = QJsonDocument::fromJson(*document).object();
    if (object.isEmpty())
        return makeError(ErrorCode::Internal, u"a published layout is no JSON object"_qs);
    return object;
}

std::vector<protocol::ZoneInfo> zonesOf(const layout::Layout &layout)
{
    std::vector<protocol::ZoneInfo> zones;
    for (const layout::Zone &zone : layout.zones)
        zones.push_back({zone.key, zone.name, zone.color});
    return zones;
}

} // namespace

struct CatalogService::Private {
    storage::Database &database;
    const Clock &clock;
    FactsCache shows{mostShowsInMemory};
    PlanCache plans{mostSeatsInMemory};
    SharedRead<ShowId, Facts> showReads{};
    SharedRead<LayoutId, Plan> planReads{};
    SharedRead<QByteArray, protocol::EventList> searchReads{};
    SharedRead<EventId, protocol::Event> eventReads{};
    LastAnswers<protocol::EventList> searches{mostLastBytes};
    LastAnswers<protocol::Event> events{mostLastBytes / 2};
    CatalogService *service = nullptr;
    quint64 outdatings = 0;

    QCoro::Task<Result<Facts>> readFacts(ShowId show);
    QCoro::Task<Result<Plan>> plan(LayoutId layout);
    QCoro::Task<Result<Plan>> readPlan(LayoutId layout);
    QCoro::Task<Result<protocol::EventList>> readEvents(QByteArray question, EventQuery query);
    QCoro::Task<Result<protocol::Event>> readEvent(QByteArray question, EventId id);
};

CatalogService::CatalogService(storage::Database &database, const Clock &clock)
    : d(new Private{database, clock})
{
    d->service = this;
}

CatalogService::~CatalogService() = default;

QCoro::Task<Result<protocol::EventList>> CatalogService::search(protocol::EventsSearch params)
{
    const Timestamp now = d->clock.now();
    const QByteArray question = protocol::toCbor(params);
    if (const auto *fresh = d->searches.fresh(question, now))
        co_return *fresh;
    Result<EventQuery> query = EventQuery::make(params, now);
    if (!query)
        co_return query.error();
    Private *data = d.get();
    auto read = [data, query = *query](QByteArray asked) { return data->readEvents(asked, query); };
    auto list = co_await d->searchReads.get(question, read);
    if (!list && isUnavailable(list.error())) {
        if (auto last = d->searches.last(question))
            co_return std::move(*last);
    }
    co_return list;
}

QCoro::Task<Result<protocol::EventList>> CatalogService::Private::readEvents(
    QByteArray question, EventQuery query)
{
    const Timestamp now = clock.now();
    auto work = [query, now](pqxx::work &tx) -> Result<std::vector<protocol::Event>> {
        return catalogstore::search(tx, query, now);
    };
    auto found = co_await database.read("events.search", std::move(work));
    if (!found)
        co_return found.error();
    protocol::EventList list{std::move(*found), std::nullopt};
    if (int(list.events.size()) > query.limit) {
        list.events.pop_back();
        const protocol::Event &last = list.events.back();
        list.next = SearchCursor{query.from, last.shows.front().startsAt, last.event}.toString();
    }
    searches.keep(question, list, now);
    co_return list;
}

QCoro::Task<Result<protocol::Event>> CatalogService::event(protocol::EventsGet params)
{
    const QByteArray question = protocol::toCbor(params);
    if (const auto *fresh = d->events.fresh(question, d->clock.now()))
        co_return *fresh;
    Private *data = d.get();
    auto read = [data, question](EventId id) { return data->readEvent(question, id); };
    auto event = co_await d->eventReads.get(params.event, read);
    if (!event && isUnavailable(event.error())) {
        if (auto last = d->events.last(question))
            co_return std::move(*last);
    }
    co_return event;
}

QCoro::Task<Result<protocol::Event>> CatalogService::Private::readEvent(QByteArray question, EventId id)
{
    const Timestamp now = clock.now();
    auto work = [id, now](pqxx::work &tx) -> Result<protocol::Event> {
        std::optional<protocol::Event> event = catalogstore::event(tx, id, now);
        if (!event)
            return ErrorCode::EventNotFound;
        return std::move(*event);
    };
    auto event = co_await database.read("events.get", std::move(work));
    if (event)
        events.keep(question, *event, now);
    co_return event;
}

QCoro::Task<Result<protocol::Show>> CatalogService::show(protocol::ShowsGet params)
{
    auto known = co_await facts(params.show);
    if (!known)
        co_return known.error();
    protocol::Show show = (*known)->show;
    show.status = (*known)->statusAt(d->clock.now());
    co_return show;
}

QCoro::Task<Result<QJsonObject>> CatalogService::layoutDocument(protocol::LayoutsGet params)
{
    auto work = [id = params.layout](pqxx::work &tx) { return parse(layoutstore::document(tx, id)); };
    auto document = co_await d->database.read("layouts.get", std::move(work));
    co_return document;
}

QCoro::Task<Result<Facts>> CatalogService::facts(ShowId show)
{
    const FactsCache::Entry *known = d->shows.find(show);
    if (known && !known->isOutdated
        && (known->isBeingRead || d->clock.now() - known->readAt < factsAreFreshMs))
        co_return known->facts;
    if (known)
        d->shows.find(show)->isBeingRead = true;
    Private *data = d.get();
    auto read = [data](ShowId id) { return data->readFacts(id); };
    auto facts = co_await d->showReads.get(show, read);
    FactsCache::Entry *entry = d->shows.find(show);
    if (entry)
        entry->isBeingRead = false;
    if (entry && !facts && isUnavailable(facts.error())) {
        Facts last = entry->facts; // QCoro would take it out of the entry
        co_return last;
    }
    co_return facts;
}

QCoro::Task<Result<Facts>> CatalogService::Private::readFacts(ShowId show)
{
    const Timestamp now = clock.now();
    const quint64 begun = outdatings;
    auto work = [show](pqxx::work &tx) -> Result<ShowFacts> {
        std::optional<ShowFacts> facts = catalogstore::show(tx, show);
        if (!facts)
            return ErrorCode::ShowNotFound;
        return std::move(*facts);
    };
    auto read = co_await database.read("show facts", std::move(work));
    if (!read)
        co_return read.error();
    auto seats = co_await plan(read->show.layout);
    if (!seats)
        co_return seats.error();
    auto facts = std::make_shared<ShowFacts>(std::move(*read));
    facts->plan = *seats;
    facts->show.zones = zonesOf(facts->plan->layout());
    facts->show.status = facts->statusAt(now);
    const FactsCache::Entry *known = shows.find(show);
    const bool isElsewhere = known && known->facts->show.layout != facts->show.layout;
    shows.insert(show, {facts, now, false, begun != outdatings});
    if (isElsewhere)
        Q_EMIT service->layoutChanged(show, facts->show.layout);
    co_return Facts(facts);
}

QCoro::Task<Result<Plan>> CatalogService::Private::plan(LayoutId layout)
{
    if (Plan known = plans.find(layout))
        co_return known;
    auto read = [this](LayoutId id) { return readPlan(id); };
    auto plan = co_await planReads.get(layout, read);
    co_return plan;
}

QCoro::Task<Result<Plan>> CatalogService::Private::readPlan(LayoutId layout)
{
    // The worker parses too: a large hall takes longer than the event loop has.
    auto work = [layout](pqxx::work &tx) -> Result<Plan> {
        Result<QJsonObject> json = parse(layoutstore::document(tx, layout));
        if (!json)
            return json.error();
        Result<layout::Layout> read = layout::layoutFromJson(*json);
        if (!read)
            return makeError(
                ErrorCode::Internal, u"a published layout cannot be read: "_qs + read.error().detail);
        return Plan(std::make_shared<layout::SeatPlan>(std::move(*read)));
    };
    auto plan = co_await database.read("seat plan", std::move(work));
    if (!plan)
        co_return plan.error();
    co_return plans.add(layout, std::move(*plan));
}

QCoro::Task<Result<Plan>> CatalogService::planFor(ShowId show, LayoutId layout)
{
    auto work = [show, layout](pqxx::work &tx) -> Result<Done> {
        return catalogstore::isOfVenue(tx, show, layout) ? Result<Done>(Done{}) : ErrorCode::LayoutNotFound;
    };
    const auto found = co_await d->database.read("find layout", std::move(work));
    if (!found)
        co_return found.error();
    auto plan = co_await d->plan(layout);
    co_return plan;
}

QCoro::Task<Result<LayoutId>> CatalogService::publishLayout(NewVenue venue, layout::Layout layout)
{
    const Timestamp now = d->clock.now();
    auto work = [venue = std::move(venue), layout = std::move(layout), now](
                    pqxx::work &tx) { return parterre::publishLayout(tx, venue, layout, now); };
    auto published = co_await d->database.transact("publish layout", std::move(work));
    co_return published;
}

QCoro::Task<Result<EventId>> CatalogService::createEvent(NewEvent event)
{
    if (const Result<Done> checked = event.check(); !checked)
        co_return checked.error();
    auto work = [event = std::move(event)](pqxx::work &tx) { return catalogstore::addEvent(tx, event); };
    auto created = co_await d->database.transact("create event", std::move(work));
    co_return created;
}

QCoro::Task<Result<ShowId>> CatalogService::createShow(NewShow show)
{
    if (const Result<Done> checked = show.check(); !checked)
        co_return checked.error();
    auto work = [show = std::move(show)](pqxx::work &tx) { return catalogstore::addShow(tx, show); };
    auto created = co_await d->database.transact("create show", std::move(work));
    co_return created;
}

QCoro::Task<Result<TicketTypeId>> CatalogService::createTicketType(QString name)
{
    if (name.trimmed().isEmpty() || name.size() > 100)
        co_return makeError(
            ErrorCode::InvalidParams, u"a ticket type needs a name of at most 100 characters"_qs);
    auto work = [name](pqxx::work &tx) { return catalogstore::addTicketType(tx, name); };
    auto created = co_await d->database.transact("create ticket type", std::move(work));
    co_return created;
}

QCoro::Task<Result<Done>> CatalogService::setPrices(ShowId show, std::vector<protocol::Price> prices)
{
    auto known = co_await facts(show);
    if (!known)
        co_return known.error();
    if (const Result<Done> checked = checkPrices(prices, (*known)->show.zones); !checked)
        co_return checked.error();
    auto work = [show, prices = std::move(prices)](
                    pqxx::work &tx) { return catalogstore::setPrices(tx, show, prices); };
    auto set = co_await d->database.transact("set prices", std::move(work));
    outdate(show);
    co_return set;
}

void CatalogService::outdate(ShowId show)
{
    d->searches.outdate();
    d->events.outdate();
    ++d->outdatings;
    if (FactsCache::Entry *known = d->shows.find(show))
        known->isOutdated = true;
}

} // namespace parterre
