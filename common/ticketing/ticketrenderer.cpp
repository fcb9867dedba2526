// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ticketing/ticketrenderer.h"

#include "common/ticketing/ticketpainter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace parterre {

namespace {

constexpr QSizeF pageSize{TicketPainter::size.width() / 10, TicketPainter::size.height() / 10}; // mm

Error nothingToRender()
{
    return makeError(ErrorCode::FormatUnsupported, QStringLiteral("no ticket to render"));
}

Error noBarcode()
{
    return makeError(ErrorCode::FormatUnsupported, QStringLiteral("the code fits no QR symbol"));
}

} // namespace

Result<QByteArray> renderPdf(std::span<const TicketDocument> tickets, const QLocale &locale)
{
    if (tickets.empty())
        return nothingToRender();

    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    writer.setPageSize(
        QPageSize(pageSize, QPageSize::Millimeter, QStringLiteral("Ticket"), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(tickets.front().eventTitle);
    writer.setCreator(QStringLiteral("Parterre"));

    QPainter painter(&writer);
    painter.scale(
        writer.width() / TicketPainter::size.width(), writer.height() / TicketPainter::size.height());
    for (const TicketDocument &ticket : tickets) {
        const auto barcode = QrSymbol::of(ticket.barcode);
        if (!barcode)
            return noBarcode();
        if (&ticket != &tickets.front())
            writer.newPage();
        TicketPainter(painter, locale).paint(ticket, *barcode);
    }
    painter.end();
    return pdf;
}

Result<QByteArray> renderPng(const TicketDocument &ticket, const QLocale &locale)
{
    const auto barcode = QrSymbol::of(ticket.barcode);
    if (!barcode)
        return noBarcode();

    constexpr qreal dotsPerMm = 200 / 25.4;
    QImage image((pageSize * dotsPerMm).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dotsPerMm * 1000));
    image.setDotsPerMeterY(qRound(dotsPerMm * 1000));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(image.width() / TicketPainter::size.width(), image.height() / TicketPainter::size.height());
    TicketPainter(painter, locale).paint(ticket, *barcode);
    painter.end();

    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace parterre
