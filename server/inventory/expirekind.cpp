// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/expirekind.h"

#include "server/inventory/claimstore.h"
#include "server/inventory/holdstore.h"

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;

/// The rest is left to the next sweep, a second later.
constexpr int mostInOneSweep = 500;

} // namespace

void ExpireKind::findShows(
    storage::SqlDialogue &sql, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    const Timestamp now = static_cast<ExpireRequest &>(*requests.front()).now;
    for (const holds::Row &row : holds::expired(sql, now, mostInOneSweep))
        shows.insert(row.show);
}

std::unique_ptr<storage::BatchTask> ExpireKind::begin(Batch &batch, std::span<BatchRequest *const>)
{
    return storage::taskOf([&batch](std::span<BatchRequest *const> requests) {
        const Timestamp now = static_cast<ExpireRequest &>(*requests.front()).now;
        std::vector<holds::Row> rows;
        std::vector<claims::OwnedSeat> owned;
        std::vector<storage::SeatHistory> happened;
        for (holds::Row &row : holds::expired(batch.sql(), now, mostInOneSweep)) {
            if (!batch.isLocked(row.show))
                continue;
            for (const SeatNo seat : row.seats)
                owned.push_back({{row.show, seat}, row.hold.value, row.expiresAt});
            happened.push_back(
                {storage::SeatHistory::What::HoldExpired, row.show, row.seats, {}, row.hold.value});
            row.status = holds::Status::Expired;
            rows.push_back(std::move(row));
        }
        // Others have been taken over already.
        claims::recordAmong(batch, claims::release(batch, owned), happened);
        holds::update(batch.sql(), rows);
    });
}

} // namespace parterre
