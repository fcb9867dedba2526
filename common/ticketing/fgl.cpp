// SPDX-License-Identifier: GPL-3.0-or-later
// FGL as in Boca Systems' "FGL Programming Guide" (FGL46). Positions are dots of 1/200 inch: <RCrow,column>.
#include "common/ticketing/printertext.h"
#include "common/ticketing/qrsymbol.h"
#include "common/ticketing/ticketrenderer.h"
#include "common/ticketing/ticketwords.h"

namespace parterre {

namespace {

/// Resident fonts: their command and how many dots a character is wide, as the guide lists them.
struct Font {
    const char *command;
    int advance;
};
constexpr Font small{"<F2>", 10};
constexpr Font medium{"<F9>", 15};
constexpr Font big{"<F3>", 20};
constexpr Font huge{"<F6>", 33};

constexpr int textWidth = 760; // what the barcode at the right leaves

QByteArray clean(const QString &text)
{
    QByteArray ascii = toAscii(text);
    for (char &c : ascii) { // these open and close commands and barcode data
        if (c == '<' || c == '{')
            c = '(';
        else if (c == '>' || c == '}')
            c = ')';
    }
    return ascii;
}

QByteArray at(int row, int column)
{
    return "<NR><RC" + QByteArray::number(row) + ',' + QByteArray::number(column) + '>';
}

/// In the largest of the fonts that leaves it whole, shortened in the last one.
QByteArray text(
    int row, int column, const QString &words, std::initializer_list<Font> fonts, int width = textWidth)
{
    const QByteArray ascii = clean(words);
    if (ascii.isEmpty())
        return {};
    Font chosen = *fonts.begin();
    for (const Font &font : fonts) {
        chosen = font;
        if (ascii.size() * font.advance <= width)
            break;
    }
    return at(row, column) + chosen.command + "<HW1,1>" + ascii.left(width / chosen.advance);
}

QByteArray oneTicket(const TicketDocument &ticket, const QLocale &locale)
{
    const TicketWords words(ticket, locale);
    constexpr int left = 30;
    constexpr int rowColumn = 400;
    constexpr int seatColumn = 600;
    constexpr int stub = 830;
    QByteArray job;
    job += text(20, left, ticket.eventTitle, {huge, big, medium, small});
    job += text(85, left, words.place, {medium, small});
    job += text(118, left, QStringLiteral("%1, %2").arg(words.date, words.time), {big, medium, small});
    job += text(158, left, words.doors, {small});
    job += text(200, left, words.section, {small});
    job += text(222, left, ticket.section, {huge, big, medium, small}, rowColumn - left - 20);
    if (!ticket.row.isEmpty()) {
        job += text(200, rowColumn, words.row, {small});
        job += text(222, rowColumn, ticket.row, {huge, big, small}, seatColumn - rowColumn - 20);
    }
    if (!ticket.seat.isEmpty()) {
        job += text(200, seatColumn, words.seat, {small});
        job += text(222, seatColumn, ticket.seat, {huge, big, small}, stub - seatColumn - 20);
    }
    job +=
        text(310, left, QStringLiteral("%1  %2").arg(ticket.ticketType, words.price), {big, medium, small});
    job += text(350, left, ticket.customerName, {medium, small});
    // Version 7 (45 modules of 5 dots), alphanumeric, level M.
    job += "<QRV7>" + at(40, stub) + "<HW1,1><QR5,0,1,0>{" + clean(ticket.barcode) + '}';
    job += text(290, stub, ticket.orderCode, {big, medium}, 240);
    return job + "<p>\n";
}

} // namespace

Result<QByteArray> renderFgl(std::span<const TicketDocument> tickets, const QLocale &locale)
{
    QByteArray job;
    for (const TicketDocument &ticket : tickets) {
        const auto symbol = QrSymbol::of(ticket.barcode);
        if (!symbol || symbol->size() > 45)
            return makeError(
                ErrorCode::FormatUnsupported, QStringLiteral("the code fits no QR symbol of version 7"));
        job += oneTicket(ticket, locale);
    }
    if (job.isEmpty())
        return makeError(ErrorCode::FormatUnsupported, QStringLiteral("no ticket to render"));
    return job;
}

} // namespace parterre
