// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/showopening.h"

namespace parterre {

ShowOpening::ShowOpening(ServerConnection &connection, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_clock(clock)
{
}

QCoro::Task<Result<TicketTypeId>> ShowOpening::ticketType(QString name)
{
    const QPointer<ShowOpening> alive(this);
    const protocol::TicketTypesList all;
    const auto types = co_await m_connection.call(all);
    if (!types)
        co_return types.error();
    if (!types->ticketTypes.empty())
        co_return types->ticketTypes.front().ticketType;
    if (!alive)
        co_return makeError(ErrorCode::Unavailable);
    const protocol::TicketTypesCreate params{name, m_connection.newKey()};
    const auto made = co_await m_connection.call(params);
    if (!made)
        co_return made.error();
    co_return made->ticketType;
}

QCoro::Task<Result<protocol::Show>> ShowOpening::open(Wish wish)
{
    const QPointer<ShowOpening> alive(this);
    const QString of = wish.title + u'@' + QString::number(wish.startsAt.ms) + u'@' + wish.layout.toString();
    if (m_of != of) {
        m_of = of;
        m_event = {};
        m_show = {};
    }
    const auto type = co_await ticketType(wish.ticketType);
    if (!type)
        co_return type.error();
    if (!alive)
        co_return makeError(ErrorCode::Unavailable);
    if (!m_event) {
        const protocol::EventsCreate params{
            wish.venue, wish.title, wish.category, std::nullopt, m_connection.newKey()};
        const auto event = co_await m_connection.call(params);
        if (!event)
            co_return event.error();
        if (!alive)
            co_return makeError(ErrorCode::Unavailable);
        m_event = event->event;
    }
    if (!m_show) {
        const protocol::ShowsCreate params{m_event, wish.layout, wish.startsAt, m_clock.now(), wish.startsAt,
            wish.currency, std::nullopt, m_connection.newKey()};
        const auto show = co_await m_connection.call(params);
        if (!show)
            co_return show.error();
        if (!alive)
            co_return makeError(ErrorCode::Unavailable);
        m_show = show->show;
    }
    std::vector<protocol::Price> prices;
    for (const auto &[zone, amount] : wish.prices)
        prices.push_back({zone, *type, amount});
    const protocol::PricesPut params{m_show, prices, m_connection.newKey()};
    auto priced = co_await m_connection.call(params);
    co_return priced;
}

} // namespace parterre
