// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/seasonbuilder.h"

#include "common/layout/demohalls.h"
#include "server/catalog/catalogstore.h"
#include "server/catalog/layoutpublication.h"
#include "server/storage/sqlvalues.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace parterre::demo {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;
constexpr qint64 salesLead = 90 * day; ///< sales begin this long before a show
constexpr qint64 leastHistory = 21 * day;
constexpr qint64 lateSale = 30 * minute; ///< after the curtain
constexpr qint64 priceStep = 50; ///< cents

layout::Layout hallOf(Hall hall)
{
    switch (hall) {
    case Hall::Playhouse:
        return layout::playhouse();
    case Hall::OperaHouse:
        return layout::operaHouse();
    case Hall::Arena:
        return layout::arena();
    }
    return {};
}

/// Falls from the dearest to the cheapest zone, faster at first.
double zonePrice(const Event &event, size_t zone, size_t zones)
{
    const double position = zones < 2 ? 0 : double(zone) / double(zones - 1);
    return double(event.cheapest) + double(event.dearest - event.cheapest) * std::pow(1 - position, 1.3);
}

qint64 rounded(double cents) { return qint64(std::llround(cents / double(priceStep))) * priceStep; }

} // namespace

Result<DemoSummary> SeasonBuilder::build(const std::vector<User> &users)
{
    if (!isEmpty()) {
        return makeError(ErrorCode::InvalidRequest,
            QStringLiteral("The demo season needs an empty database, and this one holds accounts or venues "
                           "already; nothing was changed."));
    }
    prepareForBulk();
    addUsers(users);
    for (const auto step :
        {&SeasonBuilder::addVenues, &SeasonBuilder::addEvents, &SeasonBuilder::addTicketTypes}) {
        if (const Result<Done> done = (this->*step)(); !done)
            return done.error();
    }
    SalesHistory sales(m_now, m_random);
    HistoryWriter writer(m_tx, m_sellers, m_types);
    for (const PlannedShow &planned : schedule(m_now, m_random)) {
        const Result<ShowOnSale> show = addShow(planned);
        if (!show)
            return show.error();
        const ShowHistory history = sales.sell(*show);
        writer.write(*show, history);
        count(history);
    }
    // Who opens the season first should not wait for the planner to learn its sizes.
    m_tx.exec("ANALYZE account, venue, layout, event, show, price, inventory, claim, \"order\", order_line, "
              "ticket, payment, journal_entry, posting, outbox");
    return m_summary;
}

bool SeasonBuilder::isEmpty()
{
    // Locked, so that a server that starts at this moment cannot make its owner in between.
    m_tx.exec("LOCK TABLE account, venue IN EXCLUSIVE MODE");
    return m_tx
        .exec1("SELECT NOT EXISTS (SELECT FROM account) AND NOT EXISTS (SELECT FROM venue) "
               "AND NOT EXISTS (SELECT FROM ticket_type)")[0]
        .as<bool>();
}

void SeasonBuilder::prepareForBulk()
{
    // The limits are for people who wait. The checks of foreign keys keep the plan of their first row, when
    // the tables were empty and reading them whole seemed cheap.
    m_tx.exec("SET LOCAL statement_timeout = 0");
    m_tx.exec("SET LOCAL idle_in_transaction_session_timeout = 0");
    m_tx.exec("SET LOCAL enable_seqscan = off");
}

void SeasonBuilder::addUsers(const std::vector<User> &users)
{
    for (const User &user : users) {
        const pqxx::row row = m_tx.exec_params1(
            "INSERT INTO account (user_name, display_name, role, password_hash, created_at) "
            "VALUES ($1, $2, $3, $4, $5) RETURNING account_id",
            user.name, user.displayName, user.role, user.passwordHash, m_now + -120 * day);
        const Seller seller{row[0].as<qint64>(), user.displayName};
        if (user.name == u"counter")
            m_sellers[0] = seller;
        else if (user.name == u"counter2")
            m_sellers[1] = seller;
    }
}

Result<Done> SeasonBuilder::addVenues()
{
    std::set<QString> cities;
    for (const Venue &venue : venues()) {
        std::unique_ptr<layout::SeatPlan> &plan = m_plans[venue.hall];
        if (!plan)
            plan = std::make_unique<layout::SeatPlan>(hallOf(venue.hall));
        const Result<LayoutId> layout = publishLayout(m_tx, venue.venue, plan->layout(), m_now);
        if (!layout)
            return layout.error();
        m_layouts.push_back(*layout);
        cities.insert(venue.venue.city);
        ++m_summary.venues;
    }
    m_summary.cities = int(cities.size());
    return Done{};
}

Result<Done> SeasonBuilder::addEvents()
{
    for (const Event &event : events()) {
        const Result<EventId> id = catalogstore::addEvent(m_tx,
            {venues()[event.venue].venue.name, QString::fromUtf8(event.title),
                QString::fromUtf8(event.category), QString::fromUtf8(event.description)});
        if (!id)
            return id.error();
        m_events.push_back(*id);
        ++m_summary.events;
    }
    return Done{};
}

Result<Done> SeasonBuilder::addTicketTypes()
{
    for (size_t i = 0; i < ticketTypes.size(); ++i) {
        const Result<TicketTypeId> id =
            catalogstore::addTicketType(m_tx, QString::fromUtf8(ticketTypes[i].name));
        if (!id)
            return id.error();
        m_types[i] = *id;
    }
    return Done{};
}

Result<ShowOnSale> SeasonBuilder::addShow(const PlannedShow &planned)
{
    const Event &event = events()[planned.event];
    const Venue &venue = venues()[event.venue];
    NewShow row;
    row.event = m_events[planned.event];
    row.layout = m_layouts[event.venue];
    row.startsAt = planned.startsAt;
    row.salesFrom = std::min(planned.startsAt + -salesLead, m_now + -leastHistory);
    row.salesUntil = planned.startsAt + lateSale;
    row.currency = QStringLiteral("EUR");
    row.fee = venue.fee;
    const Result<ShowId> id = catalogstore::addShow(m_tx, row);
    if (!id)
        return id.error();
    ShowOnSale show;
    show.show = *id;
    show.plan = m_plans.at(venue.hall).get();
    show.startsAt = row.startsAt;
    show.salesFrom = row.salesFrom;
    show.salesUntil = row.salesUntil;
    show.timeZone = QTimeZone(venue.venue.timeZone.toLatin1());
    show.family = event.pattern == Pattern::Family;
    show.sold = planned.sold;
    show.fee = venue.fee;
    if (const Result<Done> priced = addPrices(show, event); !priced)
        return priced.error();
    ++m_summary.shows;
    return show;
}

Result<Done> SeasonBuilder::addPrices(ShowOnSale &show, const Event &event)
{
    const std::vector<layout::Zone> &zones = show.plan->layout().zones;
    std::vector<protocol::Price> prices;
    for (size_t zone = 0; zone < zones.size(); ++zone) {
        const double adult = zonePrice(event, zone, zones.size());
        auto &amounts = show.prices.emplace_back();
        for (size_t type = 0; type < ticketTypes.size(); ++type) {
            amounts[type] = rounded(adult * ticketTypes[type].factor);
            prices.push_back({zones[zone].key, m_types[type], amounts[type]});
        }
    }
    return catalogstore::setPrices(m_tx, show.show, prices);
}

void SeasonBuilder::count(const ShowHistory &history)
{
    for (const HistoryOrder &order : history.orders) {
        ++m_summary.orders;
        if (order.cancelledAt) {
            ++m_summary.cancelledOrders;
            continue;
        }
        m_summary.seatsSold += qint64(order.lines.size());
        m_summary.takings += order.total();
    }
}

} // namespace parterre::demo
