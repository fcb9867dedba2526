// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/layoutchangeservice.h"

#include "server/catalog/catalogservice.h"
#include "server/catalog/catalogstore.h"
#include "server/inventory/inventoryreads.h"
#include "server/inventory/inventoryservice.h"
#include "server/inventory/keyedrequest.h"
#include "server/inventory/layoutchanges.h"
#include "server/storage/database.h"
#include "server/storage/pipeline/commitpipeline.h"

#include <QCoroFuture>
#include <QSet>
#include <QtConcurrent>

namespace parterre {

using protocol::LayoutChange;

namespace {

using PlanPtr = std::shared_ptr<const layout::SeatPlan>;

std::vector<QString> unpricedZones(const layout::SeatPlan &plan, const protocol::Show &show)
{
    QSet<qint16> used;
    for (const layout::SeatPlan::Place &place : plan.places())
        used.insert(place.zone);
    QSet<QString> priced;
    for (const protocol::Price &price : show.prices)
        priced.insert(price.zone);
    std::vector<QString> unpriced;
    const auto &zones = plan.layout().zones;
    for (size_t zone = 0; zone < zones.size(); ++zone) {
        if (used.contains(qint16(zone)) && !priced.contains(zones[zone].key))
            unpriced.push_back(zones[zone].key);
    }
    return unpriced;
}

} // namespace

struct LayoutChangeService::Private {
    storage::Database &database;
    storage::CommitPipeline &pipeline;
    CatalogService &catalog;
    InventoryService &inventory;
    const Clock &clock;
    LayoutChangeKind &kind;

    /// A request with what was found; without a caller.
    QCoro::Task<Result<std::shared_ptr<LayoutChangeRequest>>> prepare(ShowId show, LayoutId layout)
    {
        const auto facts = co_await catalog.facts(show);
        if (!facts)
            co_return facts.error();
        const auto after = co_await catalog.planFor(show, layout);
        if (!after)
            co_return after.error();
        const auto states = co_await inventory.states(show);
        if (!states)
            co_return states.error();
        auto request = std::make_shared<LayoutChangeRequest>(kind);
        // Not on the event loop: some ten milliseconds for a large hall.
        auto find = [request, before = (*facts)->plan, now = *after, taken = states->states,
                        of = (*facts)->show] {
            const QByteArray known = taken.leftJustified(before->size(), char(protocol::SeatState::Free));
            const LayoutChanges changes(*before, *now, known);
            request->change = changes.change();
            request->change.unpriced = unpricedZones(*now, of);
            request->gone = changes.gone();
            request->come = changes.come();
            return changes.isSuitable();
        };
        QFuture<bool> finding = QtConcurrent::run(std::move(find));
        const bool isSuitable = co_await finding;
        if (!isSuitable)
            co_return makeError(ErrorCode::LayoutUnsuitable, QStringLiteral("its seats have other numbers"));
        request->change.show = show;
        request->change.from = (*facts)->show.layout;
        request->change.to = layout;
        co_return request;
    }
};

LayoutChangeService::LayoutChangeService(storage::Database &database, storage::CommitPipeline &pipeline,
    CatalogService &catalog, InventoryService &inventory, const Clock &clock)
    : d(new Private{database, pipeline, catalog, inventory, clock, pipeline.add<LayoutChangeKind>()})
{
}

LayoutChangeService::~LayoutChangeService() = default;

QCoro::Task<Result<protocol::ShowOnLayoutList>> LayoutChangeService::shows(protocol::ShowsList params)
{
    const Timestamp now = d->clock.now();
    auto work = [params, now](pqxx::work &tx) -> Result<protocol::ShowOnLayoutList> {
        if (!catalogstore::hasVenue(tx, params.venue))
            return ErrorCode::VenueNotFound;
        protocol::ShowOnLayoutList list{catalogstore::showsToCome(tx, params.venue, now)};
        std::vector<ShowId> ids;
        for (const protocol::ShowOnLayout &show : list.shows)
            ids.push_back(show.show);
        const QHash<ShowId, qint32> taken = inventoryreads::takenCounts(tx, ids, now);
        for (protocol::ShowOnLayout &show : list.shows)
            show.taken = taken.value(show.show);
        return list;
    };
    auto list = co_await d->database.read("shows.list", std::move(work));
    co_return list;
}

QCoro::Task<Result<LayoutChange>> LayoutChangeService::compare(protocol::ShowsCompareLayout params)
{
    const auto request = co_await d->prepare(params.show, params.layout);
    if (!request)
        co_return request.error();
    co_return (*request)->change;
}

QCoro::Task<Result<LayoutChange>> LayoutChangeService::change(
    Caller caller, protocol::ShowsChangeLayout params)
{
    const auto prepared = co_await d->prepare(params.show, params.layout);
    if (!prepared)
        co_return prepared.error();
    const std::shared_ptr<LayoutChangeRequest> request = *prepared;
    keyRequest(*request, caller, params);
    co_await d->pipeline.submit(request);
    if (request->error)
        co_return *request->error;
    d->catalog.outdate(params.show);
    co_await d->catalog.facts(params.show); // tells those who must know
    co_return request->answer;
}

} // namespace parterre
