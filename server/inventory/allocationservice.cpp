// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/allocationservice.h"

#include "server/catalog/catalogservice.h"
#include "server/inventory/allocatekind.h"
#include "server/inventory/deallocatekind.h"
#include "server/inventory/keyedrequest.h"
#include "server/inventory/seatlist.h"
#include "server/storage/database.h"
#include "server/storage/pipeline/commitpipeline.h"

#include <QRegularExpression>

#include <algorithm>
#include <span>

namespace parterre {

using namespace protocol;

namespace {

constexpr qint64 minuteMs = 60'000;

Error wrong(const char *field, const char *detail)
{
    Error error = makeError(ErrorCode::InvalidParams, QString::fromLatin1(detail));
    error.field = QString::fromLatin1(field);
    error.reason = QStringLiteral("out_of_range");
    return error;
}

std::optional<Timestamp> earlier(std::optional<Timestamp> a, std::optional<Timestamp> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

/// Either `seats`, or `quantity` of the places of `area`.
template <class Params>
Result<Done> takeSeats(AllocateRequest &request, const Params &params, const layout::SeatPlan &plan)
{
    const bool isArea = params.area && params.quantity;
    if (params.seats.has_value() == isArea || params.area.has_value() != params.quantity.has_value())
        return wrong("seats", "either seats, or an area and a quantity");
    if (params.seats) {
        auto seats = seatList(*params.seats, plan);
        if (!seats)
            return seats.error();
        request.seats = std::move(*seats);
        return Done{};
    }
    const auto &areas = plan.layout().areas;
    const auto area = std::ranges::find_if(
        areas, [&](const layout::Area &one) { return one.id == *params.area || one.name == *params.area; });
    if (area == areas.end())
        return wrong("area", "there is no such area");
    request.quantity = *params.quantity;
    if (area->capacity < request.quantity)
        return ErrorCode::NotEnoughSeats;
    const std::span<const SeatNo> places = plan.seatsOfArea(int(area - areas.begin()));
    request.anyOf.assign(places.begin(), places.end());
    return Done{};
}

} // namespace

struct AllocationService::Private {
    storage::Database &database;
    storage::CommitPipeline &pipeline;
    CatalogService &catalog;
    const Clock &clock;
    IdSource &ids;
    AllocateKind &allocateKind;
    DeallocateKind &deallocateKind;

    QCoro::Task<Result<ShowId>> showOf(AllocationId allocation)
    {
        auto work = [allocation](pqxx::work &tx) { return allocations::showOf(tx, allocation); };
        auto show = co_await database.read("find allocation", work);
        co_return show;
    }
};

AllocationService::AllocationService(storage::Database &database, storage::CommitPipeline &pipeline,
    CatalogService &catalog, const Clock &clock, IdSource &ids)
    : d(new Private{database, pipeline, catalog, clock, ids, pipeline.add<AllocateKind>(),
        pipeline.add<DeallocateKind>()})
{
}

AllocationService::~AllocationService() = default;

QCoro::Task<Result<HoldCodeList>> AllocationService::holdCodes()
{
    auto work = [](pqxx::work &tx) -> Result<HoldCodeList> {
        return HoldCodeList{allocations::holdCodes(tx)};
    };
    auto codes = co_await d->database.read("list hold codes", work);
    co_return codes;
}

QCoro::Task<Result<HoldCode>> AllocationService::putHoldCode(HoldCodesPut params)
{
    static const QRegularExpression letter(QStringLiteral("^[A-Z]$"));
    static const QRegularExpression color(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    if (!letter.match(params.letter).hasMatch())
        co_return wrong("letter", "a letter from A to Z");
    if (!color.match(params.color).hasMatch())
        co_return wrong("color", "#RRGGBB");
    const HoldCode code{params.letter, params.name, params.color.toUpper(), params.sellers};
    auto work = [code](pqxx::work &tx) -> Result<HoldCode> {
        allocations::putHoldCode(tx, code);
        return code;
    };
    auto put = co_await d->database.transact("put hold code", work);
    co_return put;
}

QCoro::Task<Result<AllocationList>> AllocationService::list(Caller caller, AllocationsList params)
{
    const auto facts = co_await d->catalog.facts(params.show);
    if (!facts)
        co_return facts.error();
    auto work = [show = params.show, role = caller.role](pqxx::work &tx) -> Result<AllocationList> {
        return AllocationList{allocations::ofShow(tx, show, role)};
    };
    auto list = co_await d->database.read("list allocations", work);
    co_return list;
}

QCoro::Task<Result<Allocation>> AllocationService::create(Caller caller, AllocationsCreate params)
{
    const auto facts = co_await d->catalog.facts(params.show);
    if (!facts)
        co_return facts.error();
    auto findCode = [letter = params.letter](pqxx::work &tx) -> Result<HoldCode> {
        auto code = allocations::holdCode(tx, letter);
        if (!code)
            return ErrorCode::HoldCodeNotFound;
        return std::move(*code);
    };
    const auto code = co_await d->database.read("find hold code", findCode);
    if (!code)
        co_return code.error();
    auto request = std::make_shared<AllocateRequest>(d->allocateKind);
    keyRequest(*request, caller, params);
    request->isNew = true;
    request->role = caller.role;
    std::optional<Timestamp> before;
    if (params.releaseMinutes)
        before = (*facts)->show.startsAt + -*params.releaseMinutes * minuteMs;
    request->allocation = {AllocationId{d->ids.uuid()}, params.show, code->letter, code->name, code->color,
        code->sellers, params.purpose, params.reason, params.owner.value_or(caller.name), params.expiresAt,
        params.releaseMinutes, earlier(params.expiresAt, before), d->clock.now(), std::nullopt};
    if (const auto taken = takeSeats(*request, params, *(*facts)->plan); !taken)
        co_return taken.error();
    const auto release = request->allocation.releaseAt;
    if (release && *release <= d->clock.now())
        request->refusal =
            wrong(params.expiresAt ? "expires_at" : "release_minutes", "it would be over at once");
    co_await d->pipeline.submit(request);
    co_return request->result();
}

QCoro::Task<Result<Allocation>> AllocationService::add(Caller caller, AllocationsAdd params)
{
    const auto show = co_await d->showOf(params.allocation);
    if (!show)
        co_return show.error();
    const auto facts = co_await d->catalog.facts(*show);
    if (!facts)
        co_return facts.error();
    auto request = std::make_shared<AllocateRequest>(d->allocateKind);
    keyRequest(*request, caller, params);
    request->role = caller.role;
    request->allocation.allocation = params.allocation;
    request->allocation.show = *show;
    if (const auto taken = takeSeats(*request, params, *(*facts)->plan); !taken)
        co_return taken.error();
    co_await d->pipeline.submit(request);
    co_return request->result();
}

QCoro::Task<Result<Allocation>> AllocationService::release(Caller caller, AllocationsRelease params)
{
    auto request = std::make_shared<DeallocateRequest>(d->deallocateKind);
    keyRequest(*request, caller, params);
    request->allocation = params.allocation;
    request->role = caller.role;
    if (params.seats) {
        std::ranges::sort(*params.seats);
        const auto repeated = std::ranges::unique(*params.seats);
        params.seats->erase(repeated.begin(), repeated.end());
        request->seats = params.seats;
    }
    co_await d->pipeline.submit(request);
    co_return request->result();
}

QCoro::Task<Result<Done>> AllocationService::sweep()
{
    auto request = std::make_shared<DeallocateRequest>(d->deallocateKind);
    request->now = d->clock.now();
    co_await d->pipeline.submit(request);
    if (request->error)
        co_return *request->error;
    co_return Done{};
}

} // namespace parterre
