// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/inventoryservice.h"

#include "server/catalog/catalogservice.h"
#include "server/catalog/sharedread.h"
#include "server/inventory/allocationstore.h"
#include "server/inventory/bestavailable/bestavailable.h"
#include "server/inventory/claimkind.h"
#include "server/inventory/expirekind.h"
#include "server/inventory/extendkind.h"
#include "server/inventory/holdstore.h"
#include "server/inventory/inventoryreads.h"
#include "server/inventory/keyedrequest.h"
#include "server/inventory/proposals.h"
#include "server/inventory/releasekind.h"
#include "server/inventory/seatlist.h"
#include "server/inventory/seatsinflight.h"
#include "server/inventory/seattimeline.h"
#include "server/inventory/seattracker.h"
#include "server/storage/database.h"
#include "server/storage/pipeline/commitpipeline.h"

#include <QCache>
#include <QCoroFuture>
#include <QtConcurrentRun>
#include <QtEndian>

#include <algorithm>

namespace parterre {

using namespace protocol;

namespace {

/// How often seats.best picks again when somebody else was faster.
constexpr int mostBestAttempts = 8;
constexpr int mostSkippedBits = 3;
/// Plans whose seats are kept in order of how good they are; a large one takes about 2 MB.
constexpr int mostFinders = 32;
/// How long a count of free seats is good enough for a list of shows.
constexpr qint64 countsMs = 3'000;

using FinderPtr = std::shared_ptr<const BestSeatFinder>;

/// A finder that is there or on its way, once for all who ask.
struct Making {
    std::shared_ptr<const layout::SeatPlan> plan;
    QFuture<FinderPtr> finder;
};

/// What the layout does not have any more cannot be had.
QByteArray untouchedStates(const layout::SeatPlan &plan)
{
    QByteArray states(plan.size(), char(SeatState::Free));
    for (SeatNo seat = 0; seat < plan.size(); ++seat) {
        if (!plan.has(seat))
            states[seat] = char(SeatState::Blocked);
    }
    return states;
}

/// States in which nothing is free but these.
QByteArray onlyFree(const std::vector<SeatNo> &seats, qsizetype count)
{
    QByteArray states(count, char(SeatState::Blocked));
    for (const SeatNo seat : seats) {
        if (seat < count)
            states[seat] = char(SeatState::Free);
    }
    return states;
}

struct Count {
    qint32 taken = 0;
    Timestamp at;
};

} // namespace

struct InventoryService::Private {
    storage::Database &database;
    storage::CommitPipeline &pipeline;
    CatalogService &catalog;
    const Clock &clock;
    IdSource &ids;
    const SaleLimits limits;
    ClaimKind &claimKind;
    ExtendKind &extendKind;
    ReleaseKind &releaseKind;
    ExpireKind &expireKind;
    SeatTracker tracker{database, clock};
    SeatBoard &board = tracker.board();
    QHash<ShowId, Count> counts{};
    SharedRead<QList<ShowId>, QHash<ShowId, qint32>> countReads{};
    QCache<HoldId, ShowId> showsOfHolds{20'000}; ///< an order follows its hold soon
    SeatsInFlight inFlight{};
    QCache<const layout::SeatPlan *, Making> finders{mostFinders};

    /// Requests without a key of the client's: an answer that was lost inside the server is still found
    /// again.
    template <class Params>
    void keyByServer(storage::BatchRequest &request, const Caller &caller, const Params &params) const
    {
        request.actor = actorOf(caller);
        request.requestId = ids.uuid();
        request.fingerprint = storage::fingerprintOf(Params::method.name, toCbor(params));
    }

    QCoro::Task<Result<QHash<ShowId, qint32>>> countTaken(QList<ShowId> shows)
    {
        auto work = [shows, now = clock.now()](pqxx::work &tx) -> Result<QHash<ShowId, qint32>> {
            return inventoryreads::takenCounts(tx, {shows.begin(), shows.end()}, now);
        };
        auto taken = co_await database.read("count free seats", work);
        co_return taken;
    }

    std::shared_ptr<ClaimRequest> claim(const Caller &caller, const ShowFacts &facts) const
    {
        auto request = std::make_shared<ClaimRequest>(claimKind);
        request->show = facts.show.show;
        request->newHold = HoldId{ids.uuid()};
        request->role = caller.role;
        request->limits = limits.of(caller);
        request->refusal = refusal(facts);
        return request;
    }

    std::optional<Error> refusal(const ShowFacts &facts) const
    {
        return facts.statusAt(clock.now()) == SaleStatus::OnSale
            ? std::nullopt
            : std::optional(makeError(ErrorCode::NotOnSale));
    }

    template <class Held>
    Result<Held> remember(Result<Held> hold)
    {
        if (hold)
            showsOfHolds.insert(hold->hold, new ShowId(hold->show));
        return hold;
    }

    /// Made off the event loop: it orders every row of the plan.
    QFuture<FinderPtr> finder(const std::shared_ptr<const layout::SeatPlan> &plan)
    {
        // A plan that was dropped and another one at its address must not be mistaken for each other.
        if (const Making *known = finders.object(plan.get()); known && known->plan == plan)
            return known->finder;
        const auto make = [plan]() -> FinderPtr { return std::make_shared<const BestSeatFinder>(plan); };
        auto *making = new Making{plan, QtConcurrent::run(make)};
        const QFuture<FinderPtr> finder = making->finder;
        finders.insert(plan.get(), making);
        return finder;
    }

    /// Seats that nobody else is about to get, if there are any.
    std::optional<BestSeats> pick(
        const BestSeatFinder &finder, ShowId show, const QByteArray &states, const BestRequest &wish) const
    {
        QByteArray avoiding = states;
        if (inFlight.mark(show, avoiding)) {
            if (auto best = finder.find(avoiding, wish))
                return best;
        }
        return finder.find(states, wish);
    }

    QCoro::Task<Result<std::vector<SeatNo>>> blockedSeats(AllocationId allocation, ShowId show)
    {
        auto work = [allocation, show](
                        pqxx::work &tx) { return allocations::blockedSeats(tx, allocation, show); };
        auto seats = co_await database.read("seats of allocation", work);
        co_return seats;
    }

    quint32 random() { return qFromUnaligned<quint32>(ids.randomBytes(sizeof(quint32)).constData()); }

    /// The best of all at the first attempt. Who lost to other servers goes some proposals further each time,
    /// at random: all of them stand at the front.
    std::optional<BestSeats> pickAgain(
        int attempt, const BestSeatFinder &finder, ShowId show, QByteArray states, const BestRequest &wish)
    {
        auto best = pick(finder, show, states, wish);
        const quint32 choices = 1U << std::min(attempt, mostSkippedBits);
        for (quint32 skips = attempt > 0 ? random() % choices : 0; best && skips > 0; --skips) {
            for (const SeatNo seat : best->seats)
                states[seat] = char(SeatState::Held);
            auto further = pick(finder, show, states, wish);
            if (!further)
                break;
            best = std::move(further);
        }
        return best;
    }
};

InventoryService::InventoryService(storage::Database &database, storage::CommitPipeline &pipeline,
    CatalogService &catalog, const Clock &clock, IdSource &ids, SaleLimits limits)
    : d(new Private{database, pipeline, catalog, clock, ids, limits, pipeline.add<ClaimKind>(),
        pipeline.add<ExtendKind>(), pipeline.add<ReleaseKind>(), pipeline.add<ExpireKind>()})
{
    connect(&pipeline, &storage::CommitPipeline::committed, &d->tracker, &SeatTracker::apply);
    connect(&d->tracker, &SeatTracker::changed, this, &InventoryService::seatsChanged);
    connect(&catalog, &CatalogService::layoutChanged, this, &InventoryService::goOn);
    connect(&d->tracker, &SeatTracker::staleChanged, this, &InventoryService::staleChanged);
}

InventoryService::~InventoryService() = default;

void InventoryService::follow(storage::ChangeListener &listener, const storage::DatabaseWatch &watch)
{
    d->tracker.follow(listener, watch);
}

bool InventoryService::isStale() const { return d->tracker.isStale(); }

QCoro::Task<Result<Done>> InventoryService::catchUp() { return d->tracker.catchUp(); }

std::optional<SeatStates> InventoryService::known(ShowId show) const { return d->board.states(show); }

std::optional<qint64> InventoryService::version(ShowId show) const { return d->board.version(show); }

const SaleLimits &InventoryService::limits() const { return d->limits; }

QCoro::Task<Result<Done>> InventoryService::load(ShowId show)
{
    const auto facts = co_await d->catalog.facts(show);
    if (!facts)
        co_return facts.error();
    auto loaded = co_await d->tracker.load(show, untouchedStates(*(*facts)->plan));
    co_return loaded;
}

QCoro::Task<> InventoryService::goOn(ShowId show, LayoutId layout)
{
    const QPointer<InventoryService> alive(this);
    d->board.forget(show);
    if (d->board.isWatched(show))
        co_await load(show);
    if (alive)
        Q_EMIT layoutChanged(show, layout);
}

QCoro::Task<Result<SeatStates>> InventoryService::states(ShowId show)
{
    if (auto known = d->board.states(show))
        co_return std::move(*known);
    const auto loaded = co_await load(show);
    if (!loaded)
        co_return loaded.error();
    if (auto known = d->board.states(show))
        co_return std::move(*known);
    co_return makeError(ErrorCode::Overloaded);
}

QCoro::Task<Result<SeatStates>> InventoryService::watch(ShowId show)
{
    d->board.watch(show);
    auto known = co_await states(show);
    if (!known)
        d->board.unwatch(show);
    co_return known;
}

void InventoryService::unwatch(ShowId show) { d->board.unwatch(show); }

QCoro::Task<Result<QHash<ShowId, qint32>>> InventoryService::freeSeats(QHash<ShowId, qint32> capacities)
{
    const Timestamp now = d->clock.now();
    QHash<ShowId, qint32> free;
    std::vector<ShowId> unknown;
    for (auto it = capacities.cbegin(); it != capacities.cend(); ++it) {
        const auto count = d->counts.constFind(it.key());
        if (const auto known = d->board.freeSeats(it.key()))
            free.insert(it.key(), *known);
        else if (count != d->counts.constEnd() && now - count->at < countsMs)
            free.insert(it.key(), it.value() - count->taken);
        else
            unknown.push_back(it.key());
    }
    if (unknown.empty())
        co_return free;
    std::ranges::sort(unknown);
    auto read = [this](QList<ShowId> shows) { return d->countTaken(std::move(shows)); };
    const QList<ShowId> asked(unknown.begin(), unknown.end());
    const auto taken = co_await d->countReads.get(asked, read);
    const bool isKnown =
        std::ranges::all_of(unknown, [this](ShowId show) { return d->counts.contains(show); });
    if (!taken && taken.error().code == ErrorCode::Unavailable && isKnown) {
        for (const ShowId show : unknown)
            free.insert(show, capacities.value(show) - d->counts.value(show).taken);
        co_return free;
    }
    if (!taken)
        co_return taken.error();
    for (const ShowId show : unknown) {
        d->counts.insert(show, {taken->value(show), now});
        free.insert(show, capacities.value(show) - taken->value(show));
    }
    co_return free;
}

QCoro::Task<Result<Hold>> InventoryService::hold(Caller caller, SeatsHold params)
{
    const auto facts = co_await d->catalog.facts(params.show);
    if (!facts)
        co_return facts.error();
    auto seats = seatList(params.seats, *(*facts)->plan);
    if (!seats)
        co_return seats.error();
    if (const auto whole = checkWholeTables(*seats, *(*facts)->plan); !whole)
        co_return whole.error();
    auto request = d->claim(caller, **facts);
    keyRequest(*request, caller, params);
    request->seats = std::move(*seats);
    request->join = params.hold;
    request->subject = params.hold.value_or(HoldId{}).value;
    request->allocation = params.allocation;
    const SeatsInFlight::Flight flight(d->inFlight, params.show, request->seats);
    co_await d->pipeline.submit(request);
    co_return d->remember(request->heldResult());
}

QCoro::Task<Result<Proposal>> InventoryService::best(Caller caller, SeatsBest params)
{
    const auto facts = co_await d->catalog.facts(params.show);
    if (!facts)
        co_return facts.error();
    if (const int most = d->limits.of(caller).mostSeats; params.quantity > most)
        co_return limitReached("seats_of_a_hold", most);
    QFuture<FinderPtr> making = d->finder((*facts)->plan);
    const FinderPtr finder = co_await making;
    BestRequest wish{params.quantity, params.zone, params.area, params.together.value_or(true),
        params.accessible.value_or(false), params.exclude.value_or(std::vector<SeatNo>{})};
    wish.areaStart = d->random();
    wish.zones = proposals::zonesFor(**facts, params.mostPrice);
    std::vector<SeatNo> lost; // to somebody whose commit the board has not seen yet
    for (int attempt = 0; attempt < mostBestAttempts; ++attempt) {
        const auto known = co_await states(params.show);
        if (!known)
            co_return known.error();
        QByteArray taken = known->states;
        std::optional<Error> refusal;
        for (const SeatNo seat : lost)
            taken[seat] = char(SeatState::Held);
        if (params.allocation) {
            const auto kept = co_await d->blockedSeats(*params.allocation, params.show);
            if (!kept && kept.error().code != ErrorCode::AllocationNotFound)
                co_return kept.error();
            // Also of an allocation that is over a repetition must get its first answer.
            taken = onlyFree(kept ? *kept : std::vector<SeatNo>(), taken.size());
            if (!kept)
                refusal = kept.error();
        }
        const auto found = d->pickAgain(attempt, *finder, params.show, taken, wish);
        auto request = d->claim(caller, **facts);
        keyRequest(*request, caller, params);
        request->allocation = params.allocation;
        if (refusal)
            request->refusal = refusal;
        if (found) {
            request->seats = found->seats;
            request->reasons = proposals::reasonsOf(**facts, *found);
        }
        const SeatsInFlight::Flight flight(d->inFlight, params.show, request->seats);
        // Also without a find: a repetition must get its first answer, however full the house is now.
        co_await d->pipeline.submit(request);
        if (!request->error || request->error->code != ErrorCode::SeatsUnavailable)
            co_return d->remember(request->result());
        lost.insert(lost.end(), request->error->seats.begin(), request->error->seats.end());
    }
    co_return makeError(ErrorCode::Overloaded, QStringLiteral("others were faster each time"));
}

QCoro::Task<Result<Hold>> InventoryService::extend(Caller caller, SeatsExtend params)
{
    auto request = std::make_shared<ExtendRequest>(d->extendKind);
    d->keyByServer(*request, caller, params);
    request->hold = params.hold;
    request->limits = d->limits.of(caller);
    co_await d->pipeline.submit(request);
    co_return request->result();
}

QCoro::Task<Result<Nothing>> InventoryService::release(Caller caller, SeatsRelease params)
{
    auto request = std::make_shared<ReleaseRequest>(d->releaseKind);
    d->keyByServer(*request, caller, params);
    request->hold = params.hold;
    if (params.seats) {
        std::ranges::sort(*params.seats);
        const auto repeated = std::ranges::unique(*params.seats);
        params.seats->erase(repeated.begin(), repeated.end());
        request->seats = params.seats;
    }
    co_await d->pipeline.submit(request);
    co_return request->result();
}

QCoro::Task<Result<HoldList>> InventoryService::holds(Caller caller)
{
    const Timestamp now = d->clock.now();
    auto work = [session = caller.session, now](pqxx::work &tx) -> Result<HoldList> {
        HoldList list;
        for (holds::Row &row : holds::ofSession(tx, session, now))
            list.holds.push_back({row.hold, row.show, std::move(row.seats), row.expiresAt});
        return list;
    };
    auto list = co_await d->database.read("list holds", work);
    co_return list;
}

QCoro::Task<Result<SeatStory>> InventoryService::timeline(SeatsTimeline params)
{
    const auto facts = co_await d->catalog.facts(params.show);
    if (!facts)
        co_return facts.error();
    if (!(*facts)->plan->has(params.seat)) {
        Error unknown = makeError(ErrorCode::SeatsUnknown);
        unknown.seats = {params.seat};
        co_return unknown;
    }
    auto work = [params](pqxx::work &tx) -> Result<std::vector<seattimeline::Happened>> {
        return seattimeline::read(tx, params.show, params.seat);
    };
    auto told = co_await d->database.read("seat timeline", work);
    if (!told)
        co_return told.error();
    SeatStory story{{params.show, params.seat, (*facts)->plan->label(params.seat), {}}, {}};
    for (seattimeline::Happened &one : *told) {
        story.timeline.events.push_back(std::move(one.event));
        story.accounts.push_back(one.account);
    }
    co_return story;
}

QCoro::Task<Result<ShowId>> InventoryService::showOfHold(HoldId hold)
{
    if (const ShowId *known = d->showsOfHolds.object(hold))
        co_return *known;
    auto work = [hold](pqxx::work &tx) { return inventoryreads::showOfHold(tx, hold); };
    const auto show = co_await d->database.read("find hold", work);
    co_return show;
}

QCoro::Task<Result<Done>> InventoryService::sweep()
{
    auto request = std::make_shared<ExpireRequest>(d->expireKind);
    request->now = d->clock.now();
    co_await d->pipeline.submit(request);
    if (request->error)
        co_return *request->error;
    co_return Done{};
}

} // namespace parterre
