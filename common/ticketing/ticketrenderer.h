// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/ticketing/ticketdocument.h"

#include <QByteArray>
#include <QLocale>

#include <span>

namespace parterre {

// Tickets as paper wants them. All of these may be called on any thread. renderPdf and renderPng need fonts,
// so the program must have made a QGuiApplication; a program without a display sets QT_QPA_PLATFORM=offscreen
// before it does. `locale` decides how money, dates and the printed words are written. Errors:
// FormatUnsupported where a barcode cannot be made of TicketDocument::barcode, or there is no ticket.

/// One page of 210 × 99 mm (a third of A4) a ticket; everything vectors.
Result<QByteArray> renderPdf(std::span<const TicketDocument> tickets, const QLocale &locale);
/// The same page as a picture at 200 dpi, 1654 × 780 pixels.
Result<QByteArray> renderPng(const TicketDocument &ticket, const QLocale &locale);
/// For receipt printers of 80 mm: ESC/POS, text in Windows-1252, a cut after each ticket. The printer makes
/// the QR code.
Result<QByteArray> renderEscpos(std::span<const TicketDocument> tickets, const QLocale &locale);
/// Opens the cash drawer at the first connector of a receipt printer.
QByteArray escposDrawerKick();
/// For ticket printers that speak FGL46 (BOCA and its like): 200 dpi, stock of 5.5 × 2 inches, a cut after
/// each ticket.
Result<QByteArray> renderFgl(std::span<const TicketDocument> tickets, const QLocale &locale);

} // namespace parterre
