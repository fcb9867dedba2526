// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sales/createkind.h"

#include "server/inventory/holdstore.h"
#include "server/sales/ordercode.h"
#include "server/sales/ordermessage.h"

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;

CreateRequest &createOf(BatchRequest *request) { return static_cast<CreateRequest &>(*request); }

QHash<HoldId, holds::Row> holdsOf(storage::SqlDialogue &sql, std::span<BatchRequest *const> requests)
{
    std::vector<HoldId> ids;
    for (BatchRequest *request : requests)
        ids.push_back(createOf(request).order.hold);
    return holds::find(sql, ids);
}

std::optional<ErrorCode> obstacleOf(
    const QHash<HoldId, holds::Row> &rows, const CreateRequest &create, Timestamp now)
{
    if (const auto code = holds::obstacle(rows, create.order.hold, create.order.session, now))
        return code;
    return rows.constFind(create.order.hold)->seats == create.seats
        ? std::nullopt
        : std::optional(ErrorCode::TicketsMismatch);
}

} // namespace

void CreateKind::findShows(
    storage::SqlDialogue &, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    for (BatchRequest *request : requests)
        shows.insert(createOf(request).order.show);
}

void CreateKind::run(Batch &batch, std::span<BatchRequest *const> requests)
{
    QHash<HoldId, holds::Row> rows = holdsOf(batch.sql(), requests);
    std::vector<orders::Row> created;
    std::vector<claims::Ordering> ordered;
    std::vector<holds::Row> used;
    for (BatchRequest *request : requests) {
        CreateRequest &create = createOf(request);
        if (const auto code = obstacleOf(rows, create, batch.now())) {
            create.error = makeError(*code);
            continue;
        }
        orders::Row order = create.order;
        order.code = ordercode::make(m_ids);
        order.createdAt = batch.now();
        order.expiresAt = batch.now() + create.limits.holdMs();
        for (const SeatNo seat : create.seats)
            ordered.push_back({{{order.show, seat}, order.hold.value, order.expiresAt}, order.order});
        batch.record({storage::SeatHistory::What::Ordered, order.show, create.seats, create.actor,
            order.hold.value, order.order.value});
        holds::Row &hold = rows[order.hold];
        hold.status = holds::Status::Ordered;
        used.push_back(hold);
        create.answer = orderMessage(order, *create.facts, *create.signer);
        created.push_back(std::move(order));
    }
    orders::insert(batch.sql(), created);
    claims::order(batch, ordered);
    holds::update(batch.sql(), used);
}

} // namespace parterre
