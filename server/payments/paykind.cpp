// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/paykind.h"

#include "server/payments/journal.h"
#include "server/payments/settlement.h"
#include "server/storage/pipeline/outbox.h"

#include <algorithm>

namespace parterre {

using namespace protocol;

namespace {

using storage::Batch;
using storage::BatchRequest;

PayRequest &payOf(BatchRequest *request) { return static_cast<PayRequest &>(*request); }

std::vector<OrderId> ordersOf(std::span<BatchRequest *const> requests)
{
    std::vector<OrderId> ids;
    for (BatchRequest *request : requests)
        ids.push_back(payOf(request).order);
    return ids;
}

/// The payments of one batch: decided one by one, written at once.
class Paying final : public storage::BatchTask {
public:
    Paying(Batch &batch, std::span<BatchRequest *const> requests, IdSource &ids)
        : m_batch(batch)
        , m_ids(ids)
    {
        const auto orders = ordersOf(requests);
        orders::look(batch.sql(), orders, m_orders);
        orders::lookForHeldSeats(batch.sql(), orders, m_held);
    }

    void run(std::span<BatchRequest *const> requests) override
    {
        m_batch.sql().flush();
        for (BatchRequest *request : requests)
            decide(payOf(request));
        write();
    }

private:
    void decide(PayRequest &pay)
    {
        const auto found = m_orders.find(pay.order);
        if (found == m_orders.end() || !m_batch.isLocked(found->show)) {
            pay.error = makeError(ErrorCode::OrderNotFound);
            return;
        }
        orders::Row &order = *found;
        if (const auto code = obstacleOf(order)) {
            pay.error = makeError(*code);
            return;
        }
        const auto settlement = settle(order.total, pay.tenders);
        if (!settlement) {
            pay.error = settlement.error();
            return;
        }
        take(order, pay, *settlement);
        pay.answer = unsignedOrderMessage(order, *pay.facts);
        pay.answer.payments = settlement->payments;
        pay.answer.change = settlement->change;
    }

    void write()
    {
        const Timestamp now = m_batch.now();
        storage::SqlDialogue &sql = m_batch.sql();
        claims::sell(m_batch, m_sold);
        orders::setPaid(sql, m_paid, now);
        orders::insertTickets(sql, m_tickets, now);
        payments::insert(sql, m_payments, now);
        journal::write(sql, m_entries, now);
        storage::outbox::write(sql, "order_paid", m_news, now);
    }

    std::optional<ErrorCode> obstacleOf(const orders::Row &order) const
    {
        if (order.status == OrderStatus::Paid || order.status == OrderStatus::Cancelled)
            return ErrorCode::OrderStateWrong;
        const auto seats = order.claimedSeats();
        // An order whose time is over may still be paid while nobody else has taken its seats, be it a moment
        // ago.
        const bool held = std::ranges::all_of(seats, [this](const claims::OwnedSeat &owned) {
            return m_held.contains(owned.seat) && !m_batch.hasChanged(owned.seat.show, owned.seat.seat);
        });
        return order.status == OrderStatus::Pending && held ? std::nullopt
                                                            : std::optional(ErrorCode::OrderExpired);
    }

    void take(orders::Row &order, const PayRequest &pay, const Settlement &settlement)
    {
        order.status = OrderStatus::Paid;
        order.paidAt = m_batch.now();
        m_paid.push_back(order.order);
        m_news.push_back({order.order, order.hasAddress()});
        m_batch.record(
            {storage::SeatHistory::What::Sold, order.show, order.seats(), pay.actor, {}, order.order.value});
        const auto seats = order.claimedSeats();
        m_sold.insert(m_sold.end(), seats.begin(), seats.end());
        for (size_t i = 0; i < order.lines.size(); ++i) {
            if (const auto seat = order.lines[i].seat)
                order.tickets.push_back({TicketId{m_ids.uuid()}, order.order, qint32(i + 1), order.show,
                    *seat, false, std::nullopt});
        }
        m_tickets.insert(m_tickets.end(), order.tickets.begin(), order.tickets.end());
        std::vector<payments::Row> taken;
        for (const Payment &payment : settlement.payments)
            taken.push_back({m_ids.uuid(), order.order, payment.kind, payment.amount, payment.reference,
                std::nullopt, pay.actor.account});
        m_payments.insert(m_payments.end(), taken.begin(), taken.end());
        m_entries.push_back(
            {m_ids.uuid(), "sale", order.order, pay.actor.account, journal::saleOf(order, taken)});
    }

    Batch &m_batch;
    IdSource &m_ids;
    QHash<OrderId, orders::Row> m_orders;
    std::set<claims::Seat> m_held;
    std::vector<OrderId> m_paid;
    std::vector<storage::outbox::News> m_news;
    std::vector<claims::OwnedSeat> m_sold;
    std::vector<orders::TicketRow> m_tickets;
    std::vector<payments::Row> m_payments;
    std::vector<journal::Entry> m_entries;
};

} // namespace

void PayKind::prepare(storage::SqlDialogue &sql)
{
    payments::prepare(sql);
    journal::prepare(sql);
    storage::outbox::prepare(sql);
}

void PayKind::findShows(
    storage::SqlDialogue &, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    for (BatchRequest *request : requests)
        shows.insert(payOf(request).show);
}

std::unique_ptr<storage::BatchTask> PayKind::begin(Batch &batch, std::span<BatchRequest *const> requests)
{
    return std::make_unique<Paying>(batch, requests, m_ids);
}

} // namespace parterre
