// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/end_to_end/till.h"

#include "common/protocol/instances.h"

namespace parterre::test {

using namespace protocol;

Till::Till(const Clock &clock, IdSource &ids)
    : m_connection(clock, ids, nullptr)
{
    // A killed server takes a while to come back on a busy machine.
    m_connection.setPatience({120'000, 120'000, 5'000});
}

QCoro::Task<bool> Till::signIn(QUrl server, QString user)
{
    const auto session = co_await m_connection.signIn(server, user, QStringLiteral("parterre-demo"));
    co_return session.ok();
}

QCoro::Task<> Till::sell(ShowId show)
{
    bool more = true;
    while (more && !m_stopping)
        more = co_await sellOnce(show);
    Q_EMIT finished();
}

bool Till::note(const char *step, const Error &error)
{
    m_surprises.append(
        QStringLiteral("%1: %2 %3")
            .arg(QString::fromLatin1(step), QString::fromLatin1(errorInfo(error.code).name), error.detail));
    return false;
}

QCoro::Task<bool> Till::sellOnce(ShowId show)
{
    SeatsBest wish;
    wish.show = show;
    wish.quantity = 2;
    wish.key = m_connection.newKey();
    const auto hold = co_await m_connection.call(wish);
    if (!hold)
        co_return note("best", hold.error());
    const ShowsGet question{show};
    const auto facts = co_await m_connection.call(question);
    if (!facts)
        co_return note("show", facts.error());
    OrdersCreate create;
    create.hold = hold->hold;
    for (const SeatNo seat : hold->seats)
        create.tickets.push_back({seat, facts->ticketTypes.front().ticketType});
    create.key = m_connection.newKey();
    const auto order = co_await m_connection.call(create);
    if (!order)
        co_return note("create", order.error());
    OrdersPay pay;
    pay.order = order->order;
    pay.tenders = {{TenderKind::Cash, order->total, std::nullopt}};
    pay.key = m_connection.newKey();
    Q_EMIT paying();
    const auto paid = co_await m_connection.call(pay);
    if (!paid)
        co_return note("pay", paid.error());
    m_acknowledged.push_back(*paid);
    Q_EMIT sold();
    co_return true;
}

} // namespace parterre::test
