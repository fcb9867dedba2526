// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/newcatalog.h"

#include <QTimeZone>

#include <algorithm>
#include <set>
#include <utility>

namespace parterre {

namespace {

constexpr int longestName = 200;
constexpr int longestDescription = 10'000; // as the protocol has it

Error invalid(const char *field, const char *why)
{
    Error error = makeError(ErrorCode::InvalidParams, QString::fromUtf8(why));
    error.field = QString::fromUtf8(field);
    return error;
}

bool isName(const QString &text) { return !text.trimmed().isEmpty() && text.size() <= longestName; }

bool areCapitals(const QString &text, int count)
{
    return text.size() == count
        && std::ranges::all_of(text, [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
}

} // namespace

Result<Done> NewVenue::check() const
{
    if (!isName(name))
        return invalid("name", "a venue needs a name of at most 200 characters");
    if (!isName(city))
        return invalid("city", "a venue needs a city of at most 200 characters");
    if (!areCapitals(country, 2))
        return invalid("country", "a country is two capital letters (ISO 3166)");
    if (!QTimeZone(timeZone.toLatin1()).isValid())
        return invalid("time_zone", "not an IANA time zone");
    return Done{};
}

Result<Done> NewEvent::check() const
{
    if (!isName(title))
        return invalid("title", "an event needs a title of at most 200 characters");
    if (!isName(category))
        return invalid("category", "an event needs a category of at most 200 characters");
    if (description.size() > longestDescription)
        return invalid("description", "at most 10,000 characters");
    return Done{};
}

Result<Done> NewShow::check() const
{
    if (salesFrom >= salesUntil)
        return invalid("sales_until", "sales must begin before they end");
    if (!areCapitals(currency, 3))
        return invalid("currency", "a currency is three capital letters (ISO 4217)");
    if (fee < 0)
        return invalid("fee", "a fee cannot be negative");
    return Done{};
}

Result<Done> checkPrices(
    const std::vector<protocol::Price> &prices, const std::vector<protocol::ZoneInfo> &zones)
{
    std::set<std::pair<QString, TicketTypeId>> seen;
    for (const protocol::Price &price : prices) {
        if (price.amount < 0 || price.amount > protocol::amountRange.most)
            return invalid("amount", "a price is between 0 and 1,000,000,000,000 minor units");
        if (std::ranges::find(zones, price.zone, &protocol::ZoneInfo::zone) == zones.end())
            return invalid("zone", "the layout has no such zone");
        if (!seen.emplace(price.zone, price.ticketType).second)
            return invalid("prices", "two prices for the same zone and ticket type");
    }
    return Done{};
}

} // namespace parterre
