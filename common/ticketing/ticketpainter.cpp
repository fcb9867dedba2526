// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ticketing/ticketpainter.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace parterre {

namespace {

// Ink on white paper; the colours are those of the desk's light theme.
const QColor ink(0x1b, 0x1f, 0x27);
const QColor muted(0x66, 0x70, 0x85);
const QColor rule(0xcf, 0xd5, 0xde);
const QColor accent(0x2f, 0x6f, 0xed);
const QColor tint(0xe9, 0xf0, 0xfd);

constexpr qreal left = 120;
constexpr qreal mainRight = 1440;
constexpr qreal stubLeft = 1520;

QFont fontOf(int size, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setPixelSize(size);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// The text in as many lines as it takes at that width.
QStringList wrapped(const QString &text, const QFont &font, qreal width)
{
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace

void TicketPainter::paint(const TicketDocument &ticket, const QrSymbol &barcode)
{
    const TicketWords words(ticket, m_locale);
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintMotif();
    m_painter.fillRect(QRectF(0, 0, 40, size.height()), accent);
    paintTitle(ticket, words);
    paintPlace(ticket, words);
    paintFoot(ticket, words);
    paintStub(ticket, words, barcode);
}

/// Rows of seats around a stage, hardly there.
void TicketPainter::paintMotif()
{
    m_painter.save();
    m_painter.setClipRect(QRectF(40, 0, stubLeft - 40, size.height()));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(tint);
    const QPointF stage(stubLeft - 150, -120);
    constexpr qreal pitch = 46;
    for (int row = 0; row < 7; ++row) {
        const qreal radius = 260 + row * 58;
        const int seats = int(radius * std::numbers::pi / pitch);
        for (int seat = 0; seat <= seats; ++seat) {
            const qreal angle = std::numbers::pi * seat / seats;
            m_painter.drawEllipse(stage + QPointF(std::cos(angle), std::sin(angle)) * radius, 15, 15);
        }
    }
    m_painter.restore();
}

void TicketPainter::paintTitle(const TicketDocument &ticket, const TicketWords &words)
{
    const qreal width = mainRight - left;
    line({left, 84, width, 40}, words.place, muted, 34, 26, QFont::Medium);

    // Two lines where they are enough, three small ones where they are not.
    QFont font = fontOf(100, QFont::Bold);
    QStringList lines = wrapped(ticket.eventTitle, font, width);
    for (int smaller = 88; lines.size() > 2 && smaller >= 64; smaller -= 12) {
        font = fontOf(smaller, QFont::Bold);
        lines = wrapped(ticket.eventTitle, font, width);
    }
    if (lines.size() > 3)
        lines = {lines[0], lines[1], lines.mid(2).join(QLatin1Char(' '))};
    const qreal height = font.pixelSize() * 1.18;
    qreal y = 140;
    for (const QString &text : std::as_const(lines)) {
        line({left, y, width, height}, text, ink, font.pixelSize(), font.pixelSize(), QFont::Bold);
        y += height;
    }

    line({left, 404, width, 60}, QStringLiteral("%1  ·  %2").arg(words.date, words.time), accent, 50, 38,
        QFont::DemiBold);
    line({left, 468, width, 40}, words.doors, muted, 32, 26);
}

void TicketPainter::paintPlace(const TicketDocument &ticket, const TicketWords &words)
{
    m_painter.setPen(QPen(rule, 3));
    m_painter.drawLine(QPointF(left, 545), QPointF(mainRight, 545));

    struct Column {
        QString caption;
        QString value;
        qreal width;
    };
    const bool numbered = !ticket.row.isEmpty();
    const std::array columns{
        Column{words.section, ticket.section, numbered ? 720.0 : 960.0},
        Column{words.row, ticket.row, numbered ? 300.0 : 0.0},
        Column{words.seat, ticket.seat, 300},
    };
    qreal x = left;
    for (const Column &column : columns) {
        if (!column.value.isEmpty()) {
            line({x, 585, column.width - 40, 36}, column.caption, muted, 30, 26, QFont::Medium);
            line({x, 625, column.width - 40, 120}, column.value, ink, 104, 52, QFont::DemiBold);
        }
        x += column.width;
    }
}

void TicketPainter::paintFoot(const TicketDocument &ticket, const TicketWords &words)
{
    m_painter.setPen(QPen(rule, 3));
    m_painter.drawLine(QPointF(left, 795), QPointF(mainRight, 795));
    const QString what = QStringLiteral("%1  ·  %2").arg(ticket.ticketType, words.price);
    line({left, 830, 660, 56}, what, ink, 42, 30, QFont::DemiBold);
    line({left + 680, 830, mainRight - left - 680, 56}, ticket.customerName, muted, 38, 28, QFont::Normal,
        Qt::AlignRight);
}

void TicketPainter::paintStub(const TicketDocument &ticket, const TicketWords &words, const QrSymbol &barcode)
{
    QPen dots(rule, 4, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.1, 4});
    m_painter.setPen(dots);
    m_painter.drawLine(QPointF(stubLeft, 40), QPointF(stubLeft, size.height() - 40));

    const qreal width = size.width() - stubLeft;
    const qreal side = 430;
    const QRectF box(stubLeft + (width - side) / 2, 90, side, side);
    m_painter.fillPath(barcode.path(box), Qt::black);

    const QRectF column(stubLeft + 40, 0, width - 80, 0);
    const auto at = [&](qreal y, qreal height) { return QRectF(column.left(), y, column.width(), height); };
    line(at(566, 36), words.order, muted, 28, 24, QFont::Medium, Qt::AlignHCenter);
    line(at(602, 64), ticket.orderCode, ink, 58, 36, QFont::DemiBold, Qt::AlignHCenter);
    const QString place =
        QStringList{ticket.section, ticket.row, ticket.seat}.join(QLatin1Char(' ')).simplified();
    line(at(716, 50), place, ink, 40, 26, QFont::DemiBold, Qt::AlignHCenter);
    line(at(772, 44),
        QStringLiteral("%1 · %2").arg(
            m_locale.toString(ticket.startsAt.date(), QLocale::ShortFormat), words.time),
        muted, 32, 24, QFont::Normal, Qt::AlignHCenter);
    line(at(830, 56), ticket.eventTitle, muted, 30, 24, QFont::Normal, Qt::AlignHCenter);
}

void TicketPainter::line(const QRectF &box, const QString &text, const QColor &color, int pixelSize,
    int smallest, QFont::Weight weight, Qt::Alignment alignment)
{
    QFont font = fontOf(pixelSize, weight);
    // Between digits and between capitals Inter puts forms of ":", "-" and their like that belong to no
    // character, so that they would be missing from a code or a time that is copied out of the PDF.
    if (std::ranges::any_of(text, [](QChar c) { return !c.isLetter() && !c.isSpace(); }))
        font.setStyleStrategy(QFont::PreferNoShaping);
    while (font.pixelSize() > smallest && QFontMetricsF(font).horizontalAdvance(text) > box.width())
        font.setPixelSize(font.pixelSize() - 2);
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(box, int(alignment | Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine),
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width()));
}

} // namespace parterre
