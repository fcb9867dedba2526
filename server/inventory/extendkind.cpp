// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/extendkind.h"

#include "server/inventory/claimstore.h"
#include "server/inventory/holdstore.h"

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;

ExtendRequest &extendOf(BatchRequest *request) { return static_cast<ExtendRequest &>(*request); }

QHash<HoldId, holds::Row> holdsOf(pqxx::work &tx, std::span<BatchRequest *const> requests)
{
    std::vector<HoldId> ids;
    for (BatchRequest *request : requests)
        ids.push_back(extendOf(request).hold);
    return holds::find(tx, ids);
}

} // namespace

void ExtendKind::findShows(pqxx::work &tx, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    for (const holds::Row &row : holdsOf(tx, requests))
        shows.insert(row.show);
}

void ExtendKind::run(Batch &batch, std::span<BatchRequest *const> requests)
{
    QHash<HoldId, holds::Row> rows = holdsOf(batch.tx(), requests);
    std::vector<claims::OwnedSeat> renewed;
    QHash<HoldId, holds::Row> extended;
    for (BatchRequest *request : requests) {
        ExtendRequest &extend = extendOf(request);
        if (const auto code = holds::obstacle(rows, extend.hold, extend.session, batch.now())) {
            extend.error = makeError(*code);
            continue;
        }
        holds::Row &row = rows[extend.hold];
        row.expiresAt = batch.now() + m_limits.holdMs();
        for (const SeatNo seat : row.seats)
            renewed.push_back({{row.show, seat}, row.hold.value, row.expiresAt});
        extended.insert(row.hold, row);
        extend.answer = {row.hold, row.show, row.seats, row.expiresAt};
    }
    claims::renew(batch, renewed);
    holds::put(batch.tx(), std::vector<holds::Row>(extended.cbegin(), extended.cend()));
}

} // namespace parterre
