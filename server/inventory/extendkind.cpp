// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/extendkind.h"

#include "server/inventory/claimstore.h"
#include "server/inventory/holdstore.h"

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;

ExtendRequest &extendOf(BatchRequest *request) { return static_cast<ExtendRequest &>(*request); }

QHash<HoldId, holds::Row> holdsOf(storage::SqlDialogue &sql, std::span<BatchRequest *const> requests)
{
    std::vector<HoldId> ids;
    for (BatchRequest *request : requests)
        ids.push_back(extendOf(request).hold);
    return holds::find(sql, ids);
}

std::optional<Error> obstacleOf(
    const QHash<HoldId, holds::Row> &rows, const ExtendRequest &extend, Timestamp now)
{
    if (const auto code = holds::obstacle(rows, extend.hold, extend.actor.session, now))
        return makeError(*code);
    const int most = extend.limits.mostExtensions;
    if (most > 0 && rows.constFind(extend.hold)->extensions >= most)
        return limitReached("extensions_of_a_hold", most);
    return std::nullopt;
}

} // namespace

void ExtendKind::findShows(
    storage::SqlDialogue &sql, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    for (const holds::Row &row : holdsOf(sql, requests))
        shows.insert(row.show);
}

std::unique_ptr<storage::BatchTask> ExtendKind::begin(Batch &batch, std::span<BatchRequest *const>)
{
    return storage::taskOf([&batch](std::span<BatchRequest *const> requests) {
        QHash<HoldId, holds::Row> rows = holdsOf(batch.sql(), requests);
        std::vector<claims::OwnedSeat> renewed;
        QHash<HoldId, holds::Row> extended;
        for (BatchRequest *request : requests) {
            ExtendRequest &extend = extendOf(request);
            if (auto obstacle = obstacleOf(rows, extend, batch.now())) {
                extend.error = std::move(obstacle);
                continue;
            }
            holds::Row &row = rows[extend.hold];
            row.expiresAt = extend.limits.renewedUntil(row.createdAt, batch.now());
            ++row.extensions;
            for (const SeatNo seat : row.seats)
                renewed.push_back({{row.show, seat}, row.hold.value, row.expiresAt});
            extended.insert(row.hold, row);
            extend.answer = {row.hold, row.show, row.seats, row.expiresAt};
        }
        claims::renew(batch, renewed);
        holds::update(batch.sql(), std::vector<holds::Row>(extended.cbegin(), extended.cend()));
    });
}

} // namespace parterre
