// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ticketing/ticketdocument.h"

#include <QLocale>
#include <QString>

namespace parterre {

/// The printed words of a ticket in the language of a locale. A server speaks no language of its own, so
/// these come from the locale's translation file and not from the translators that the program installed.
struct TicketWords {
    QString section;
    QString row;
    QString seat;
    QString order;
    QString date; ///< "Saturday, 28 November 2026"
    QString time; ///< "19:30"
    QString doors; ///< "Doors 19:00", or empty
    QString place; ///< "Northgate Playhouse, Hamburg"
    QString price;

    TicketWords(const TicketDocument &ticket, const QLocale &locale);
};

} // namespace parterre
