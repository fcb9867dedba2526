// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/showfacts.h"

#include <algorithm>

namespace parterre {

protocol::SaleStatus SaleWindow::statusAt(Timestamp now) const
{
    using enum protocol::SaleStatus;
    if (cancelled)
        return Cancelled;
    if (now < salesFrom)
        return NotYet;
    if (now < salesUntil)
        return OnSale;
    return now < startsAt ? Closed : Past;
}

protocol::SaleStatus ShowFacts::statusAt(Timestamp now) const
{
    return SaleWindow{show.startsAt, salesFrom, salesUntil, cancelled}.statusAt(now);
}

std::optional<qint64> ShowFacts::price(const QString &zone, TicketTypeId type) const
{
    const auto found = std::ranges::find_if(show.prices,
        [&](const protocol::Price &price) { return price.ticketType == type && price.zone == zone; });
    return found == show.prices.end() ? std::nullopt : std::optional(found->amount);
}

QString ShowFacts::ticketTypeName(TicketTypeId type) const
{
    const auto found = std::ranges::find(show.ticketTypes, type, &protocol::TicketTypeInfo::ticketType);
    return found == show.ticketTypes.end() ? QString() : found->name;
}

} // namespace parterre
