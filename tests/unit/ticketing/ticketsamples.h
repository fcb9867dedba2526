// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ticketing/barcodepayload.h"
#include "common/ticketing/ticketdocument.h"

#include <QTimeZone>

namespace parterre::samples {

inline const TicketSigner &signer()
{
    static const TicketSigner signer(3, QByteArray(32, 'k'));
    return signer;
}

inline TicketDocument ticket()
{
    const TicketFacts facts{
        *TicketId::fromString(u"018f3a52-7c31-7d4e-9a11-3b5d8f1c2e40"), ShowId{117}, 12'345};
    const QTimeZone berlin("Europe/Berlin");
    TicketDocument ticket;
    ticket.eventTitle = QStringLiteral("The Winter’s Tale");
    ticket.venue = QStringLiteral("Northgate Playhouse");
    ticket.city = QStringLiteral("Köln");
    ticket.startsAt = QDateTime(QDate(2026, 11, 28), QTime(19, 30), berlin);
    ticket.doorsAt = QDateTime(QDate(2026, 11, 28), QTime(18, 45), berlin);
    ticket.section = QStringLiteral("Stalls");
    ticket.row = QStringLiteral("C");
    ticket.seat = QStringLiteral("12");
    ticket.ticketType = QStringLiteral("Adult");
    ticket.price = Money{3200, QStringLiteral("EUR")};
    ticket.orderCode = QStringLiteral("K7QX-2M9P");
    ticket.barcode = signer().sign(facts);
    ticket.customerName = QStringLiteral("Kim Žák");
    return ticket;
}

inline TicketDocument place()
{
    TicketDocument document = ticket();
    document.eventTitle =
        QStringLiteral("An Evening of Remarkably Long Titles, with Orchestra, Choir and the Ballet "
                       "of the State Opera: the Anniversary Gala");
    document.doorsAt.reset();
    document.section = QStringLiteral("Standing floor");
    document.row.clear();
    document.seat = QStringLiteral("1417");
    document.customerName.clear();
    document.barcode =
        signer().sign({*TicketId::fromString(u"018f3a52-7c31-7d4e-9a11-3b5d8f1c2e41"), ShowId{117}, 17});
    return document;
}

inline QLocale english() { return QLocale(QLocale::English, QLocale::UnitedKingdom); }

} // namespace parterre::samples
