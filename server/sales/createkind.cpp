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

/// Makes the orders of one batch: decided one by one, written at once.
class Creating final : public storage::BatchTask {
public:
    Creating(Batch &batch, std::span<BatchRequest *const> requests, IdSource &ids)
        : m_batch(batch)
        , m_ids(ids)
    {
        std::vector<HoldId> holds;
        std::vector<claims::OwnedSeat> seats;
        for (BatchRequest *request : requests) {
            const CreateRequest &create = createOf(request);
            holds.push_back(create.order.hold);
            for (const SeatNo seat : create.seats)
                seats.push_back({{create.order.show, seat}, create.order.hold.value, {}});
        }
        holds::look(batch.sql(), holds, m_holds);
        claims::findHeldByHold(batch, seats, m_held);
    }

    void run(std::span<BatchRequest *const> requests) override
    {
        m_batch.sql().flush();
        for (BatchRequest *request : requests)
            decide(createOf(request));
        orders::insert(m_batch.sql(), m_created);
        claims::order(m_batch, m_ordered);
        holds::update(m_batch.sql(), m_used);
    }

private:
    void decide(CreateRequest &create)
    {
        if (const auto code = obstacleOf(create)) {
            create.error = makeError(*code);
            return;
        }
        orders::Row order = create.order;
        order.code = ordercode::make(m_ids);
        order.createdAt = m_batch.now();
        order.expiresAt = m_batch.now() + create.limits.holdMs();
        for (const SeatNo seat : create.seats)
            m_ordered.push_back({{{order.show, seat}, order.hold.value, order.expiresAt}, order.order});
        m_batch.record({storage::SeatHistory::What::Ordered, order.show, create.seats, create.actor,
            order.hold.value, order.order.value});
        holds::Row &hold = m_holds[order.hold];
        hold.status = holds::Status::Ordered;
        m_used.push_back(hold);
        create.answer = unsignedOrderMessage(order, *create.facts);
        m_created.push_back(std::move(order));
    }

    std::optional<ErrorCode> obstacleOf(const CreateRequest &create) const
    {
        if (const auto code =
                holds::obstacle(m_holds, create.order.hold, create.actor.session, m_batch.now()))
            return code;
        const holds::Row &hold = *m_holds.constFind(create.order.hold);
        if (hold.show != create.order.show || hold.seats != create.seats)
            return ErrorCode::TicketsMismatch;
        // By the clock of another server the hold may have run out earlier, and the seats be somebody else's.
        const bool isHeld = std::ranges::all_of(create.seats, [&](SeatNo seat) {
            return m_held.contains({create.order.show, seat});
        });
        return isHeld ? std::nullopt : std::optional(ErrorCode::HoldExpired);
    }

    Batch &m_batch;
    IdSource &m_ids;
    QHash<HoldId, holds::Row> m_holds;
    std::set<claims::Seat> m_held; ///< of the seats of the holds, those that are really theirs
    std::vector<orders::Row> m_created;
    std::vector<claims::Ordering> m_ordered;
    std::vector<holds::Row> m_used;
};

} // namespace

void CreateKind::findShows(
    storage::SqlDialogue &, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    for (BatchRequest *request : requests)
        shows.insert(createOf(request).order.show);
}

std::unique_ptr<storage::BatchTask> CreateKind::begin(Batch &batch, std::span<BatchRequest *const> requests)
{
    return std::make_unique<Creating>(batch, requests, m_ids);
}

} // namespace parterre
