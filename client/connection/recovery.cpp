// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection/recovery.h"

namespace parterre {

namespace {

bool isOf(const Journal::Entry &entry, const protocol::MethodInfo &method)
{
    return entry.method == QLatin1String(method.name);
}

} // namespace

Recovery::Recovery(ServerConnection &connection, Journal &journal)
    : m_connection(connection)
    , m_journal(journal)
{
}

void Recovery::run(const QStringList &except)
{
    if (m_running)
        m_next = except;
    else if (m_connection.isOnline())
        resolve(except);
}

QCoro::Task<> Recovery::resolve(QStringList except)
{
    const QPointer<Recovery> alive(this);
    m_running = true;
    // The oldest first, so that an order is known before its payment is asked for.
    const std::vector<Journal::Entry> entries = m_journal.unresolved();
    for (const Journal::Entry &entry : entries) {
        if (except.contains(entry.key))
            continue;
        if (isOf(entry, protocol::OrdersCreate::method))
            co_await resolveOrder(entry);
        else
            co_await resolvePayment(entry);
        if (!alive)
            co_return;
    }
    m_running = false;
    if (const auto next = std::exchange(m_next, std::nullopt))
        run(*next);
}

QCoro::Task<> Recovery::resolveOrder(Journal::Entry entry)
{
    const QPointer<Recovery> alive(this);
    const auto params = protocol::fromCbor<protocol::OrdersCreate>(entry.params);
    if (!params) {
        m_journal.clear(entry.key);
        co_return;
    }
    // Made now or made then: the same key gets the same order. A later entry tells of its payment.
    const auto order = co_await m_connection.call(*params);
    if (alive && order)
        co_await withoutWaiting(order->order);
}

QCoro::Task<> Recovery::resolvePayment(Journal::Entry entry)
{
    const QPointer<Recovery> alive(this);
    const auto params = protocol::fromCbor<protocol::OrdersPay>(entry.params);
    if (!params) {
        m_journal.clear(entry.key);
        co_return;
    }
    const auto order = co_await withoutWaiting(params->order);
    if (!alive || (!order && isOpenEnded(order.error())))
        co_return;
    m_journal.clear(entry.key);
    if (order && order->status == protocol::OrderStatus::Paid)
        Q_EMIT paid(*order);
    else
        Q_EMIT notPaid(order ? tr("Its seats are free again.") : errorText(order.error().code));
}

QCoro::Task<Result<protocol::Order>> Recovery::withoutWaiting(OrderId id)
{
    const QPointer<Recovery> alive(this);
    const protocol::OrdersGet get{id};
    auto order = co_await m_connection.call(get);
    if (!alive || !order || order->status != protocol::OrderStatus::Pending)
        co_return order;
    const protocol::OrdersCancel cancel{id, m_connection.newKey(), true};
    auto cancelled = co_await m_connection.call(cancel);
    if (!alive || cancelled || cancelled.error().code != ErrorCode::OrderStateWrong)
        co_return cancelled;
    // It was paid in that moment.
    order = co_await m_connection.call(get);
    co_return order;
}

} // namespace parterre
