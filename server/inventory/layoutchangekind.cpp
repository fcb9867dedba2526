// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/layoutchangekind.h"

#include "server/inventory/claimstore.h"
#include "server/inventory/layoutchangestore.h"

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;
using What = storage::SeatHistory::What;

LayoutChangeRequest &changeOf(BatchRequest *request) { return static_cast<LayoutChangeRequest &>(*request); }

/// Those that somebody has, or that are kept for somebody.
std::vector<SeatNo> takenAmong(Batch &batch, ShowId show, const std::vector<SeatNo> &seats)
{
    std::vector<claims::Seat> places;
    for (const SeatNo seat : seats)
        places.push_back({show, seat});
    claims::Standings standings;
    claims::look(batch, places, standings);
    batch.sql().flush();
    std::vector<SeatNo> taken;
    for (const SeatNo seat : seats) {
        const claims::Standing standing = standings.value({show, seat}).standing;
        if (standing == claims::Standing::Kept || standing == claims::Standing::Taken)
            taken.push_back(seat);
    }
    return taken;
}

std::optional<Error> obstacleOf(Batch &batch, const LayoutChangeRequest &request)
{
    const ShowId show = request.change.show;
    const auto layout = batch.isLocked(show) ? layoutchanges::layoutOf(batch, show) : std::nullopt;
    if (!layout)
        return makeError(ErrorCode::ShowNotFound);
    if (*layout != request.change.from) {
        Error overtaken =
            makeError(ErrorCode::Overloaded, QStringLiteral("its layout was changed meanwhile"));
        overtaken.retryAfterMs = 0;
        return overtaken;
    }
    Error unavailable =
        makeError(ErrorCode::SeatsUnavailable, QStringLiteral("the other layout does not have them"));
    unavailable.seats = takenAmong(batch, show, request.gone);
    return unavailable.seats.empty() ? std::nullopt : std::optional(std::move(unavailable));
}

void record(Batch &batch, const LayoutChangeRequest &request, What what, std::vector<SeatNo> seats)
{
    if (!seats.empty())
        batch.record({what, request.change.show, std::move(seats), request.actor});
}

void perform(Batch &batch, LayoutChangeRequest &request)
{
    request.error = obstacleOf(batch, request);
    if (request.error)
        return;
    const ShowId show = request.change.show;
    layoutchanges::retire(batch, show, request.gone);
    record(batch, request, What::Blocked, request.gone);
    record(batch, request, What::Unblocked, layoutchanges::restore(batch, show, request.come));
    layoutchanges::setLayout(batch, show, request.change.to);
    request.answer = request.change;
}

} // namespace

void LayoutChangeKind::prepare(storage::SqlDialogue &sql) { layoutchanges::prepare(sql); }

void LayoutChangeKind::findShows(
    storage::SqlDialogue &, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    for (BatchRequest *request : requests)
        shows.insert(changeOf(request).change.show);
}

std::unique_ptr<storage::BatchTask> LayoutChangeKind::begin(Batch &batch, std::span<BatchRequest *const>)
{
    return storage::taskOf([&batch](std::span<BatchRequest *const> requests) {
        for (BatchRequest *request : requests)
            perform(batch, changeOf(request));
    });
}

} // namespace parterre
