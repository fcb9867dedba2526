// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection/recovery.h"

#include <algorithm>

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

void Recovery::run()
{
    if (!m_running && m_connection.isOnline())
        resolve(m_journal.unresolved());
}

QCoro::Task<> Recovery::resolve(std::vector<Journal::Entry> entries)
{
    const QPointer<Recovery> alive(this);
    m_running = true;
    for (size_t i = 0; i < entries.size(); ++i) {
        const Journal::Entry entry = entries[i];
        if (isOf(entry, protocol::OrdersCreate::method)) {
            const bool paymentFollows = std::any_of(entries.begin() + qsizetype(i), entries.end(),
                [](const Journal::Entry &later) { return isOf(later, protocol::OrdersPay::method); });
            auto params = protocol::fromCbor<protocol::OrdersCreate>(entry.params);
            if (params)
                co_await resolveOrder(*params, paymentFollows);
        } else {
            auto params = protocol::fromCbor<protocol::OrdersPay>(entry.params);
            if (params)
                co_await resolvePayment(*params);
        }
        if (!alive)
            co_return;
    }
    m_running = false;
}

QCoro::Task<> Recovery::resolveOrder(protocol::OrdersCreate params, bool paymentFollows)
{
    const QPointer<Recovery> alive(this);
    auto order = co_await m_connection.call(params);
    if (!alive || !order || paymentFollows || order->status != protocol::OrderStatus::Pending)
        co_return;
    const protocol::OrdersCancel cancel{order->order, m_connection.newKey()};
    co_await m_connection.call(cancel);
}

QCoro::Task<> Recovery::resolvePayment(protocol::OrdersPay params)
{
    const QPointer<Recovery> alive(this);
    auto order = co_await m_connection.call(params);
    if (!alive)
        co_return;
    if (order)
        Q_EMIT paid(*order);
    else if (!isConnectionLoss(order.error()))
        Q_EMIT notPaid(order.error());
}

} // namespace parterre
