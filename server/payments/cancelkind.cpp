// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/cancelkind.h"

#include "server/payments/journal.h"
#include "server/sales/ordermessage.h"
#include "server/storage/pipeline/outbox.h"

namespace parterre {

using namespace protocol;

namespace {

using storage::Batch;
using storage::BatchRequest;

CancelRequest &cancelOf(BatchRequest *request) { return static_cast<CancelRequest &>(*request); }

std::vector<OrderId> ordersOf(std::span<BatchRequest *const> requests)
{
    std::vector<OrderId> ids;
    for (BatchRequest *request : requests)
        ids.push_back(cancelOf(request).order);
    return ids;
}

/// The cancellations of one batch: decided one by one, written at once.
class Cancelling {
public:
    Cancelling(Batch &batch, std::span<BatchRequest *const> requests, IdSource &ids)
        : m_batch(batch)
        , m_ids(ids)
        , m_orders(orders::find(batch.sql(), ordersOf(requests)))
        , m_taken(payments::find(batch.sql(), ordersOf(requests)))
    {
    }

    void decide(CancelRequest &cancel)
    {
        const auto found = m_orders.find(cancel.order);
        if (found == m_orders.end() || !m_batch.isLocked(found->show)) {
            cancel.error = makeError(ErrorCode::OrderNotFound);
            return;
        }
        orders::Row &order = *found;
        if (const auto code = obstacleOf(order, cancel)) {
            cancel.error = makeError(*code);
            return;
        }
        const bool wasPaid = order.status == OrderStatus::Paid;
        if (wasPaid)
            giveBack(order, cancel);
        order.status = OrderStatus::Cancelled;
        for (orders::TicketRow &ticket : order.tickets)
            ticket.isVoid = true;
        const auto seats = order.claimedSeats();
        m_owned.insert(m_owned.end(), seats.begin(), seats.end());
        using What = storage::SeatHistory::What;
        m_happened.push_back({wasPaid ? What::Refunded : What::Cancelled, order.show, order.seats(),
            cancel.actor, {}, order.order.value});
        m_cancelled.push_back(order.order);
        cancel.answer = unsignedOrderMessage(order, *cancel.facts);
        for (const payments::Row &payment : m_taken.value(order.order))
            cancel.answer.payments.push_back(payment.message());
    }

    void write()
    {
        const Timestamp now = m_batch.now();
        storage::SqlDialogue &sql = m_batch.sql();
        claims::recordAmong(m_batch, claims::freeOrder(m_batch, m_owned), m_happened);
        orders::setCancelled(sql, m_cancelled, now);
        orders::voidTickets(sql, m_cancelled, now);
        payments::insert(sql, m_refunds, now);
        journal::write(sql, m_entries, now);
        storage::outbox::write(sql, "order_cancelled", m_news, now);
    }

private:
    static std::optional<ErrorCode> obstacleOf(const orders::Row &order, const CancelRequest &cancel)
    {
        if (order.status == OrderStatus::Pending)
            return std::nullopt;
        if (order.status != OrderStatus::Paid || order.isAdmitted() || cancel.onlyPending)
            return ErrorCode::OrderStateWrong;
        return cancel.mayRefund ? std::nullopt : std::optional(ErrorCode::Forbidden);
    }

    void giveBack(const orders::Row &order, const CancelRequest &cancel)
    {
        std::vector<payments::Row> &taken = m_taken[order.order];
        const std::vector<payments::Row> came = taken;
        for (payments::Row refund : came) {
            refund.refundOf = refund.payment;
            refund.payment = m_ids.uuid();
            refund.amount = -refund.amount;
            refund.account = cancel.actor.account;
            m_refunds.push_back(refund);
            taken.push_back(refund);
        }
        m_entries.push_back({m_ids.uuid(), "refund", order.order, cancel.actor.account,
            journal::reversed(journal::saleOf(order, came))});
        m_news.push_back({order.order, order.hasAddress()});
    }

    Batch &m_batch;
    IdSource &m_ids;
    QHash<OrderId, orders::Row> m_orders;
    QHash<OrderId, std::vector<payments::Row>> m_taken;
    std::vector<OrderId> m_cancelled;
    std::vector<storage::outbox::News> m_news;
    std::vector<claims::OwnedSeat> m_owned;
    std::vector<storage::SeatHistory> m_happened;
    std::vector<payments::Row> m_refunds;
    std::vector<journal::Entry> m_entries;
};

} // namespace

void CancelKind::findShows(
    storage::SqlDialogue &, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    for (BatchRequest *request : requests)
        shows.insert(cancelOf(request).show);
}

std::unique_ptr<storage::BatchTask> CancelKind::begin(Batch &batch, std::span<BatchRequest *const>)
{
    return storage::taskOf([this, &batch](std::span<BatchRequest *const> requests) {
        // Admitting does not go through the pipeline: whoever is being let in now is waited for, and seen.
        orders::lockTickets(batch.sql(), ordersOf(requests));
        Cancelling cancelling(batch, requests, m_ids);
        for (BatchRequest *request : requests)
            cancelling.decide(cancelOf(request));
        cancelling.write();
    });
}

} // namespace parterre
