// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ticketing/printertext.h"

#include <algorithm>
#include <array>

namespace parterre {

namespace {

/// 0x80 to 0x9f of Windows-1252; 0: not used.
constexpr std::array<char16_t, 32> windowsOnly{0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013,
    0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

/// What accents cannot be taken from.
QString inPlainLetters(QChar c)
{
    switch (c.unicode()) {
    case u'\u20ac':
        return QStringLiteral("EUR");
    case u'ß':
        return QStringLiteral("ss");
    case u'æ':
        return QStringLiteral("ae");
    case u'Æ':
        return QStringLiteral("AE");
    case u'œ':
        return QStringLiteral("oe");
    case u'Œ':
        return QStringLiteral("OE");
    case u'ø':
        return QStringLiteral("o");
    case u'Ø':
        return QStringLiteral("O");
    case u'ł':
        return QStringLiteral("l");
    case u'Ł':
        return QStringLiteral("L");
    case u'đ':
        return QStringLiteral("d");
    case u'Đ':
        return QStringLiteral("D");
    case u'\u2018':
    case u'\u2019':
        return QStringLiteral("'");
    case u'\u201c':
    case u'\u201d':
    case u'\u201e':
        return QStringLiteral("\"");
    case u'\u2013':
    case u'\u2014':
    case u'·':
        return QStringLiteral("-");
    default:
        return c.isSpace() ? QStringLiteral(" ") : QString(c).normalized(QString::NormalizationForm_KD);
    }
}

QByteArray encode(const QString &text, char (*byteOf)(QChar))
{
    QByteArray bytes;
    for (const QChar c : text.normalized(QString::NormalizationForm_C)) {
        if (c.category() == QChar::Other_Control || c.isLowSurrogate())
            continue;
        if (const char byte = byteOf(c)) {
            bytes.append(byte);
            continue;
        }
        for (const QChar part : inPlainLetters(c)) {
            if (!part.isMark())
                bytes.append(byteOf(part) ? byteOf(part) : '?');
        }
    }
    return bytes;
}

char asciiByte(QChar c) { return c >= QLatin1Char(' ') && c < QLatin1Char(0x7f) ? char(c.unicode()) : '\0'; }

char windowsByte(QChar c)
{
    if (c == QChar(0xa0))
        return ' ';
    if (c.unicode() >= 0xa0 && c.unicode() <= 0xff)
        return char(c.unicode());
    const auto found = std::ranges::find(windowsOnly, c.unicode());
    if (c.unicode() != 0 && found != windowsOnly.end())
        return char(0x80 + (found - windowsOnly.begin()));
    return asciiByte(c);
}

} // namespace

QByteArray toWindows1252(const QString &text) { return encode(text, windowsByte); }

QByteArray toAscii(const QString &text) { return encode(text, asciiByte); }

} // namespace parterre
