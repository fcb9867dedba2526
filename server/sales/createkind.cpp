// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sales/createkind.h"

#include "server/inventory/holdstore.h"
#include "server/sales/ordercode.h"
#include "server/sales/ordermessage.h"

#include <algorithm>

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;

CreateRequest &createOf(BatchRequest *request) { return static_cast<CreateRequest &>(*request); }

/// What the holds are, and which of their seats are really theirs.
struct Found {
    QHash<HoldId, holds::Row> holds;
    std::set<claims::Seat> held;
};

Found look(Batch &batch, std::span<BatchRequest *const> requests)
{
    Found found;
    std::vector<HoldId> ids;
    std::vector<claims::OwnedSeat> seats;
    for (BatchRequest *request : requests) {
        const CreateRequest &create = createOf(request);
        if (!batch.isLocked(create.order.show))
            continue;
        ids.push_back(create.order.hold);
        for (const SeatNo seat : create.seats)
            seats.push_back({{create.order.show, seat}, create.order.hold.value, {}});
    }
    holds::look(batch.sql(), ids, found.holds);
    claims::findHeldByHold(batch, seats, found.held);
    batch.sql().flush();
    return found;
}

std::optional<ErrorCode> obstacleOf(const Found &found, const CreateRequest &create, Timestamp now)
{
    if (const auto code = holds::obstacle(found.holds, create.order.hold, create.actor.session, now))
        return code;
    if (found.holds.constFind(create.order.hold)->seats != create.seats)
        return ErrorCode::TicketsMismatch;
    // By the clock of another server the hold may have run out earlier, and the seats be somebody else's.
    const bool isHeld = std::ranges::all_of(create.seats, [&](SeatNo seat) {
        return found.held.contains({create.order.show, seat});
    });
    return isHeld ? std::nullopt : std::optional(ErrorCode::HoldExpired);
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
    Found found = look(batch, requests);
    std::vector<orders::Row> created;
    std::vector<claims::Ordering> ordered;
    std::vector<holds::Row> used;
    for (BatchRequest *request : requests) {
        CreateRequest &create = createOf(request);
        if (const auto code = obstacleOf(found, create, batch.now())) {
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
        holds::Row &hold = found.holds[order.hold];
        hold.status = holds::Status::Ordered;
        used.push_back(hold);
        create.answer = unsignedOrderMessage(order, *create.facts);
        created.push_back(std::move(order));
    }
    orders::insert(batch.sql(), created);
    claims::order(batch, ordered);
    holds::update(batch.sql(), used);
}

} // namespace parterre
