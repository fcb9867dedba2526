// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/releasekind.h"

#include "server/inventory/claimstore.h"
#include "server/inventory/holdstore.h"

#include <algorithm>

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;

ReleaseRequest &releaseOf(BatchRequest *request) { return static_cast<ReleaseRequest &>(*request); }

QHash<HoldId, holds::Row> holdsOf(storage::SqlDialogue &sql, std::span<BatchRequest *const> requests)
{
    std::vector<HoldId> ids;
    for (BatchRequest *request : requests)
        ids.push_back(releaseOf(request).hold);
    return holds::find(sql, ids);
}

std::optional<Error> obstacleOf(
    const QHash<HoldId, holds::Row> &rows, const ReleaseRequest &release, Timestamp now)
{
    const auto code = holds::obstacle(rows, release.hold, release.actor.session, now);
    // Seats of a hold that ran out are given back just as gladly.
    if (code && *code != ErrorCode::HoldExpired)
        return makeError(*code);
    if (!release.seats)
        return std::nullopt;
    const std::vector<SeatNo> &held = rows.constFind(release.hold)->seats;
    Error unknown = makeError(ErrorCode::SeatsUnknown, QStringLiteral("not seats of this hold"));
    std::ranges::set_difference(*release.seats, held, std::back_inserter(unknown.seats));
    return unknown.seats.empty() ? std::nullopt : std::optional(std::move(unknown));
}

} // namespace

void ReleaseKind::findShows(
    storage::SqlDialogue &sql, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    for (const holds::Row &row : holdsOf(sql, requests))
        shows.insert(row.show);
}

std::unique_ptr<storage::BatchTask> ReleaseKind::begin(Batch &batch, std::span<BatchRequest *const>)
{
    return storage::taskOf([&batch](std::span<BatchRequest *const> requests) {
        QHash<HoldId, holds::Row> rows = holdsOf(batch.sql(), requests);
        std::vector<claims::OwnedSeat> owned;
        std::vector<storage::SeatHistory> happened;
        QHash<HoldId, holds::Row> changed;
        for (BatchRequest *request : requests) {
            ReleaseRequest &release = releaseOf(request);
            if (auto obstacle = obstacleOf(rows, release, batch.now())) {
                release.error = std::move(obstacle);
                continue;
            }
            holds::Row &row = rows[release.hold];
            const std::vector<SeatNo> given = release.seats.value_or(row.seats);
            for (const SeatNo seat : given)
                owned.push_back({{row.show, seat}, row.hold.value, row.expiresAt});
            happened.push_back(
                {storage::SeatHistory::What::Released, row.show, given, release.actor, row.hold.value});
            std::vector<SeatNo> kept;
            std::ranges::set_difference(row.seats, given, std::back_inserter(kept));
            row.seats = std::move(kept);
            if (row.seats.empty())
                row.status = holds::Status::Released;
            changed.insert(row.hold, row);
        }
        // Of a hold that ran out, somebody else may have some seats by now.
        claims::recordAmong(batch, claims::release(batch, owned), happened);
        holds::update(batch.sql(), std::vector<holds::Row>(changed.cbegin(), changed.cend()));
    });
}

} // namespace parterre
