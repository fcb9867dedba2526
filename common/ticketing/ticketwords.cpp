// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ticketing/ticketwords.h"

#include "common/base/phrasebook.h"

namespace parterre {

TicketWords::TicketWords(const TicketDocument &ticket, const QLocale &locale)
{
    const Phrasebook phrases(locale);
    const auto word = [&](const char *source) { return phrases.text("Ticket", source); };
    section = word(QT_TRANSLATE_NOOP("Ticket", "Section"));
    row = word(QT_TRANSLATE_NOOP("Ticket", "Row"));
    seat = word(QT_TRANSLATE_NOOP("Ticket", "Seat"));
    order = word(QT_TRANSLATE_NOOP("Ticket", "Order"));
    date = locale.toString(ticket.startsAt.date(), QLocale::LongFormat);
    time = locale.toString(ticket.startsAt.time(), QLocale::ShortFormat);
    if (ticket.doorsAt)
        doors = word(QT_TRANSLATE_NOOP("Ticket", "Doors %1"))
                    .arg(locale.toString(ticket.doorsAt->time(), QLocale::ShortFormat));
    place = ticket.city.isEmpty() ? ticket.venue : QStringLiteral("%1, %2").arg(ticket.venue, ticket.city);
    price = formatMoney(ticket.price, locale);
}

} // namespace parterre
