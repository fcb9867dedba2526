// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/money.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace parterre {

/// Everything that is printed on one ticket, already in words.
struct TicketDocument {
    QString eventTitle;
    QString venue;
    QString city; ///< may be empty
    QDateTime startsAt; ///< in the venue's time zone; printed as it stands
    std::optional<QDateTime> doorsAt; ///< likewise
    QString section; ///< "Stalls"; of a general-admission place: the area's name
    QString row; ///< "C"; empty for a place of an area
    QString seat; ///< "12"; may be empty
    QString ticketType; ///< "Adult"
    Money price;
    QString orderCode; ///< "K7QX-2M9P"
    QString barcode; ///< TicketSigner::sign
    QString customerName; ///< may be empty
};

} // namespace parterre
