// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/season.h"

#include "common/base/clock.h"
#include "common/base/idsource.h"
#include "common/layout/layout.h"
#include "common/layout/outline.h"
#include "common/layout/seatplan.h"
#include "server/accounts/accountservice.h"
#include "server/catalog/catalogservice.h"
#include "server/storage/blockon.h"
#include "server/storage/database.h"
#include "server/storage/migrations.h"

namespace parterre::simulation {

namespace {

using storage::blockOn;

constexpr qint64 dayMs = 86'400'000;

layout::Section section(const QString &name, const QString &zone, int rows, int seats, double top)
{
    layout::Section made;
    made.name = name;
    for (int r = 0; r < rows; ++r) {
        layout::Row row;
        row.label = QString(QChar(u'A' + r));
        for (int s = 0; s < seats; ++s)
            row.seats.push_back({QStringLiteral("%1-%2-%3").arg(name).arg(r).arg(s), QString::number(s + 1),
                QPointF(s * 50, top + r * 90), zone, {}});
        made.rows.push_back(row);
    }
    return made;
}

/// Few enough seats for a fight.
layout::Layout hall()
{
    layout::Layout hall;
    hall.name = QStringLiteral("Hall");
    hall.focalPoint = QPointF(350, -200);
    hall.zones = {{QStringLiteral("a"), QStringLiteral("Stalls"), QStringLiteral("#0072B2")},
        {QStringLiteral("b"), QStringLiteral("Balcony"), QStringLiteral("#009E73")},
        {QStringLiteral("c"), QStringLiteral("Floor"), QStringLiteral("#E69F00")}};
    hall.sections = {section(QStringLiteral("Stalls"), QStringLiteral("a"), 10, 14, 0),
        section(QStringLiteral("Balcony"), QStringLiteral("b"), 4, 14, 1200)};
    layout::Area floor;
    floor.id = QStringLiteral("floor");
    floor.name = QStringLiteral("Floor");
    floor.outline = layout::outlineOf(QRectF(0, 2000, 600, 400));
    floor.capacity = 40;
    floor.zone = QStringLiteral("c");
    hall.areas = {floor};
    return hall;
}

template <class T>
T need(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return *result;
}

void addPeople(AccountService &accounts)
{
    for (int n = 0; n < usersOfARole; ++n) {
        need(blockOn(
            accounts.add({counterUser(n), QStringLiteral("Counter"), protocol::Role::Counter, password})));
        need(blockOn(
            accounts.add({customerUser(n), QStringLiteral("Customer"), protocol::Role::Customer, password})));
    }
}

House addShows(CatalogService &catalog, const Clock &clock, int shows)
{
    const layout::Layout drawn = hall();
    const NewVenue venue{QStringLiteral("Simulated House"), QStringLiteral("Bremen"), QStringLiteral("DE"),
        QStringLiteral("Europe/Berlin")};
    const LayoutId layout = need(blockOn(catalog.publishLayout(venue, drawn)));
    const EventId event = need(blockOn(
        catalog.createEvent({venue.name, QStringLiteral("The Storm"), QStringLiteral("theatre"), {}})));

    House house;
    house.fee = 150;
    const layout::SeatPlan plan(drawn);
    for (SeatNo seat = 0; seat < plan.size(); ++seat)
        house.zoneOfSeat.push_back(plan.zoneKey(seat));
    house.ticketTypes = {need(blockOn(catalog.createTicketType(QStringLiteral("Adult")))),
        need(blockOn(catalog.createTicketType(QStringLiteral("Child"))))};
    std::vector<protocol::Price> prices;
    qint64 amount = 3'900;
    for (const layout::Zone &zone : drawn.zones) {
        for (const TicketTypeId type : house.ticketTypes) {
            prices.push_back({zone.key, type, amount});
            house.prices[{zone.key, type}] = amount;
            amount -= 535;
        }
    }
    const Timestamp now = clock.now();
    for (int i = 0; i < shows; ++i) {
        const NewShow show{event, layout, now + (i + 2) * dayMs, now + -2 * dayMs, now + (i + 2) * dayMs,
            QStringLiteral("EUR"), house.fee};
        house.shows.push_back(need(blockOn(catalog.createShow(show))));
        need(blockOn(catalog.setPrices(house.shows.back(), prices)));
    }
    return house;
}

} // namespace

QString counterUser(int n) { return QStringLiteral("counter%1").arg(n % usersOfARole); }

QString customerUser(int n) { return QStringLiteral("customer%1").arg(n % usersOfARole); }

Result<House> makeSeason(const QString &databaseUrl, int shows)
{
    try {
        need(storage::Migrations().apply(databaseUrl));
        const SystemClock clock;
        SystemIdSource ids(clock);
        storage::Database database(databaseUrl);
        AccountService accounts(database, clock, ids);
        CatalogService catalog(database, clock);
        addPeople(accounts);
        return addShows(catalog, clock, shows);
    } catch (const std::exception &error) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(error.what()));
    }
}

} // namespace parterre::simulation
