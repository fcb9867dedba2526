// SPDX-License-Identifier: GPL-3.0-or-later
// ESC/POS as in Epson's "ESC/POS Command Reference": ESC @, ESC a, ESC E, GS !, ESC t, GS ( k, GS V, ESC p.
#include "common/ticketing/printertext.h"
#include "common/ticketing/qrsymbol.h"
#include "common/ticketing/ticketrenderer.h"
#include "common/ticketing/ticketwords.h"

namespace parterre {

namespace {

constexpr char esc = 0x1b;
constexpr char gs = 0x1d;

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray array;
    for (const int value : values)
        array.append(char(value));
    return array;
}

QByteArray start() { return bytes({esc, '@', esc, 't', 16}); } // 16: Windows-1252
QByteArray centred(bool on) { return bytes({esc, 'a', on ? 1 : 0}); }
QByteArray bold(bool on) { return bytes({esc, 'E', on ? 1 : 0}); }
QByteArray large(bool on) { return bytes({gs, '!', on ? 0x11 : 0x00}); } // twice as wide and as high
QByteArray feedAndCut() { return bytes({gs, 'V', 66, 0}); }

QByteArray line(const QString &text) { return text.isEmpty() ? QByteArray() : toWindows1252(text) + '\n'; }

QByteArray qrCommand(std::initializer_list<int> head, const QByteArray &data = {})
{
    const auto length = int(head.size()) + int(data.size());
    return bytes({gs, '(', 'k', length & 0xff, length >> 8}) + bytes(head) + data;
}

QByteArray qrCode(const QByteArray &data)
{
    return qrCommand({'1', 65, '2', 0}) // model 2
        + qrCommand({'1', 67, 6}) // dots a module
        + qrCommand({'1', 69, '1'}) // level M
        + qrCommand({'1', 80, '0'}, data) // store
        + qrCommand({'1', 81, '0'}); // print
}

QByteArray place(const TicketDocument &ticket, const TicketWords &words)
{
    QByteArray text = large(true) + line(ticket.section) + large(false);
    QStringList numbers;
    if (!ticket.row.isEmpty())
        numbers.append(words.row + QLatin1Char(' ') + ticket.row);
    if (!ticket.seat.isEmpty())
        numbers.append(words.seat + QLatin1Char(' ') + ticket.seat);
    return text + large(true) + line(numbers.join(QStringLiteral("  "))) + large(false);
}

QByteArray oneTicket(const TicketDocument &ticket, const QLocale &locale)
{
    const TicketWords words(ticket, locale);
    return start() + centred(true) + bold(true) + large(true) + line(ticket.eventTitle) + large(false)
        + line(words.place) + line(QStringLiteral("%1, %2").arg(words.date, words.time)) + bold(false)
        + line(words.doors) + '\n' + bold(true) + place(ticket, words) + bold(false) + '\n'
        + line(QStringLiteral("%1  %2").arg(ticket.ticketType, words.price)) + line(ticket.customerName)
        + '\n' + qrCode(toAscii(ticket.barcode)) + '\n'
        + line(QStringLiteral("%1 %2").arg(words.order, ticket.orderCode)) + centred(false) + feedAndCut();
}

} // namespace

Result<QByteArray> renderEscpos(std::span<const TicketDocument> tickets, const QLocale &locale)
{
    QByteArray job;
    for (const TicketDocument &ticket : tickets) {
        if (!QrSymbol::of(ticket.barcode))
            return makeError(ErrorCode::FormatUnsupported, QStringLiteral("the code fits no QR symbol"));
        job += oneTicket(ticket, locale);
    }
    if (job.isEmpty())
        return makeError(ErrorCode::FormatUnsupported, QStringLiteral("no ticket to render"));
    return job;
}

QByteArray escposDrawerKick()
{
    // Connector pin 2, a pulse of 25 × 2 ms and a rest of 250 × 2 ms.
    return bytes({esc, 'p', 0, 25, 250});
}

} // namespace parterre
