// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ticketing/qrsymbol.h"
#include "common/ticketing/ticketwords.h"

#include <QLocale>
#include <QPainter>

namespace parterre {

/// Paints one ticket. A unit is a tenth of a millimetre; the ticket fills (0, 0, 2100, 990).
class TicketPainter {
public:
    static constexpr QSizeF size{2100, 990};

    TicketPainter(QPainter &painter, const QLocale &locale)
        : m_painter(painter)
        , m_locale(locale)
    {
    }
    void paint(const TicketDocument &ticket, const QrSymbol &barcode);

private:
    void paintMotif();
    void paintTitle(const TicketDocument &ticket, const TicketWords &words);
    void paintPlace(const TicketDocument &ticket, const TicketWords &words);
    void paintFoot(const TicketDocument &ticket, const TicketWords &words);
    void paintStub(const TicketDocument &ticket, const TicketWords &words, const QrSymbol &barcode);
    /// One line in the box, made smaller (down to `smallest`) and then shortened until it fits.
    void line(const QRectF &box, const QString &text, const QColor &color, int pixelSize, int smallest,
        QFont::Weight weight = QFont::Normal, Qt::Alignment alignment = Qt::AlignLeft);

    QPainter &m_painter;
    QLocale m_locale;
};

} // namespace parterre
