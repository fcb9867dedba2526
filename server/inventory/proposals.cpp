// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/proposals.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace parterre::proposals {

using layout::SeatAttribute;
using layout::SeatPlan;
using protocol::ProposalReasons;

namespace {

/// By zone: the price with the first ticket type of the show that is sold there.
QHash<QString, qint64> usualPrices(const protocol::Show &show)
{
    struct Usual {
        qsizetype type = 0;
        qint64 amount = 0;
    };
    QHash<QString, Usual> found;
    for (const protocol::Price &price : show.prices) {
        const auto type =
            std::ranges::find(show.ticketTypes, price.ticketType, &protocol::TicketTypeInfo::ticketType);
        const Usual usual{type - show.ticketTypes.begin(), price.amount};
        const auto known = found.find(price.zone);
        if (known == found.end() || usual.type < known->type)
            found.insert(price.zone, usual);
    }
    QHash<QString, qint64> prices;
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        prices.insert(it.key(), it->amount);
    return prices;
}

template <class T>
void addOnce(std::vector<T> &values, const T &value)
{
    if (std::ranges::find(values, value) == values.end())
        values.push_back(value);
}

void addPlaces(const SeatPlan &plan, const BestSeats &best, ProposalReasons &reasons)
{
    const SeatPlan::Place *before = nullptr;
    for (const SeatNo seat : best.seats) {
        const SeatPlan::Place &place = plan.place(seat);
        reasons.restrictedView += place.attributes.testFlag(SeatAttribute::RestrictedView) ? 1 : 0;
        reasons.wheelchairs += place.attributes.testFlag(SeatAttribute::Wheelchair) ? 1 : 0;
        if (place.zone >= 0)
            addOnce(reasons.zones, plan.zoneKey(seat));
        const bool isSameRow = before && before->area == place.area && before->section == place.section
            && before->row == place.row;
        before = &place;
        if (isSameRow)
            continue;
        if (place.area >= 0) {
            addOnce(reasons.sections, plan.layout().areas[size_t(place.area)].name);
            reasons.groups = 0;
            continue;
        }
        const layout::Section &section = plan.layout().sections[size_t(place.section)];
        addOnce(reasons.sections, section.name);
        reasons.rows.push_back(section.rows[size_t(place.row)].label);
    }
}

void addPrices(const ShowFacts &facts, const BestSeats &best, ProposalReasons &reasons)
{
    const QHash<QString, qint64> prices = usualPrices(facts.show);
    qint64 total = 0;
    std::vector<qint64> amounts;
    for (const SeatNo seat : best.seats) {
        const auto price = prices.constFind(facts.plan->zoneKey(seat));
        if (price == prices.constEnd())
            return;
        total += *price;
        addOnce(amounts, *price);
    }
    reasons.total = total;
    reasons.currency = facts.show.currency;
    if (amounts.size() == 1)
        reasons.each = amounts.front();
}

} // namespace

std::optional<std::vector<bool>> zonesFor(const ShowFacts &facts, std::optional<qint64> mostPrice)
{
    if (!mostPrice && facts.show.prices.empty())
        return std::nullopt;
    const QHash<QString, qint64> prices = usualPrices(facts.show);
    std::vector<bool> zones;
    for (const layout::Zone &zone : facts.plan->layout().zones) {
        const auto price = prices.constFind(zone.key);
        zones.push_back(price != prices.constEnd() && (!mostPrice || *price <= *mostPrice));
    }
    return zones;
}

ProposalReasons reasonsOf(const ShowFacts &facts, const BestSeats &best)
{
    ProposalReasons reasons;
    reasons.groups = best.groups;
    reasons.distance = qint32(std::lround(best.distance));
    reasons.offCentre = qint32(std::lround(best.offCentre));
    reasons.seatsOffCentre = best.seatsOffCentre;
    reasons.singleSeats = best.lonelySeats;
    addPlaces(*facts.plan, best, reasons);
    addPrices(facts, best, reasons);
    return reasons;
}

} // namespace parterre::proposals
