// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/deallocatekind.h"

#include "server/inventory/claimstore.h"

#include <algorithm>

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;

/// The rest is left to the next sweep.
constexpr int mostInOneSweep = 100;

DeallocateRequest &deallocateOf(BatchRequest *request) { return static_cast<DeallocateRequest &>(*request); }

/// Everything that is blocked for it becomes free, and it is over.
void end(Batch &batch, const allocations::Row &allocation, const storage::Actor &actor)
{
    const QUuid id = allocation.allocation.value;
    std::vector<SeatNo> seats;
    for (const claims::Seat &seat : claims::endAllocations(batch, std::span(&id, 1)))
        seats.push_back(seat.seat);
    if (!seats.empty())
        batch.record(
            {storage::SeatHistory::What::Unblocked, allocation.show, std::move(seats), actor, {}, {}, id});
    allocations::setReleased(batch.sql(), std::span(&allocation.allocation, 1), batch.now());
}

/// These seats become free, if all of them are blocked for it.
std::optional<Error> giveUp(Batch &batch, const allocations::Row &allocation,
    const std::vector<SeatNo> &seats, const storage::Actor &actor)
{
    const QUuid id = allocation.allocation.value;
    const std::vector<SeatNo> blocked = claims::blockedFor(batch, std::span(&id, 1)).value(id);
    Error missing = makeError(ErrorCode::SeatsUnavailable, QStringLiteral("not blocked for this allocation"));
    std::ranges::set_difference(seats, blocked, std::back_inserter(missing.seats));
    if (!missing.seats.empty())
        return missing;
    std::vector<claims::OwnedSeat> owned;
    for (const SeatNo seat : seats)
        owned.push_back({{allocation.show, seat}, id, {}});
    claims::unblock(batch, owned);
    batch.record({storage::SeatHistory::What::Unblocked, allocation.show, seats, actor, {}, {}, id});
    return std::nullopt;
}

void perform(Batch &batch, DeallocateRequest &request)
{
    const AllocationId id = *request.allocation;
    const QHash<AllocationId, allocations::Row> known = allocations::find(batch.sql(), std::span(&id, 1));
    const auto allocation = known.constFind(id);
    if (allocation == known.constEnd() || allocation->releasedAt || !batch.isLocked(allocation->show)) {
        request.error = makeError(ErrorCode::AllocationNotFound);
        return;
    }
    if (request.seats)
        request.error = giveUp(batch, *allocation, *request.seats, request.actor);
    else
        end(batch, *allocation, request.actor);
    if (request.error)
        return;
    const qint32 given = allocations::given(batch.sql(), std::span(&id, 1)).value(id);
    request.answer = allocation->message(
        claims::blockedFor(batch, std::span(&id.value, 1)).value(id.value), given, request.role);
}

void endDue(Batch &batch, Timestamp now)
{
    for (const allocations::Row &allocation : allocations::due(batch.sql(), now, mostInOneSweep)) {
        if (batch.isLocked(allocation.show))
            end(batch, allocation, {});
    }
}

} // namespace

void DeallocateKind::findShows(
    storage::SqlDialogue &sql, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    std::vector<AllocationId> ids;
    for (BatchRequest *request : requests) {
        const DeallocateRequest &deallocate = deallocateOf(request);
        if (deallocate.allocation) {
            ids.push_back(*deallocate.allocation);
            continue;
        }
        for (const allocations::Row &row : allocations::due(sql, deallocate.now, mostInOneSweep))
            shows.insert(row.show);
    }
    for (const allocations::Row &row : allocations::find(sql, ids))
        shows.insert(row.show);
}

std::unique_ptr<storage::BatchTask> DeallocateKind::begin(Batch &batch, std::span<BatchRequest *const>)
{
    return storage::taskOf([&batch](std::span<BatchRequest *const> requests) {
        for (BatchRequest *request : requests) {
            DeallocateRequest &deallocate = deallocateOf(request);
            if (deallocate.allocation)
                perform(batch, deallocate);
            else
                endDue(batch, deallocate.now);
        }
    });
}

} // namespace parterre
