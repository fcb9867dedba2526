// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/venuebook.h"

#include <algorithm>

namespace parterre {

VenueBook::VenueBook(ServerConnection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
    connect(&connection, &ServerConnection::online, this, &VenueBook::refresh);
}

void VenueBook::refresh() { load(); }

void VenueBook::choose(VenueId venue)
{
    if (m_venue == venue)
        return;
    m_venue = venue;
    m_layouts = {};
    m_status = Status::Loading; // it is not known yet that there are none
    refresh();
}

QCoro::Task<> VenueBook::load()
{
    const QPointer<VenueBook> alive(this);
    const int round = ++m_round;
    if (m_status != Status::Ready)
        m_status = Status::Loading;
    Q_EMIT changed();
    const protocol::VenuesList all;
    const auto venues = co_await m_connection.call(all);
    if (!alive || round != m_round)
        co_return;
    Result<protocol::LayoutList> layouts = protocol::LayoutList();
    if (venues) {
        m_venues = venues->venues;
        const bool isThere = std::ranges::find(m_venues, m_venue, &protocol::Venue::venue) != m_venues.end();
        if (!isThere)
            m_venue = m_venues.empty() ? VenueId() : m_venues.front().venue;
    }
    if (venues && m_venue) {
        const protocol::LayoutsList params{m_venue};
        layouts = co_await m_connection.call(params);
        if (!alive || round != m_round)
            co_return;
    }
    if (!venues || !layouts) {
        m_status = Status::Failed;
        m_error = venues ? layouts.error() : venues.error();
    } else {
        m_status = Status::Ready;
        m_layouts = std::move(*layouts);
    }
    Q_EMIT changed();
}

QCoro::Task<Result<protocol::Venue>> VenueBook::create(
    QString name, QString city, QString country, QString timeZone)
{
    const QPointer<VenueBook> alive(this);
    const protocol::VenuesCreate params{name, city, country, timeZone, m_connection.newKey()};
    auto made = co_await m_connection.call(params);
    if (made && alive) {
        m_venue = made->venue;
        refresh();
    }
    co_return made;
}

QCoro::Task<Result<Done>> VenueBook::discard(protocol::Draft draft)
{
    const QPointer<VenueBook> alive(this);
    const protocol::DraftsDiscard params{draft.draft, draft.revision, m_connection.newKey()};
    const auto done = co_await m_connection.call(params);
    if (alive)
        refresh();
    if (!done)
        co_return done.error();
    co_return Done();
}

} // namespace parterre
