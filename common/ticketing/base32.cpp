// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ticketing/base32.h"

namespace parterre {

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::optional<quint32> valueOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'A' && u <= u'Z')
        return u - u'A';
    if (u >= u'a' && u <= u'z')
        return u - u'a';
    if (u >= u'2' && u <= u'7')
        return u - u'2' + 26;
    return std::nullopt;
}

} // namespace

QString toBase32(const QByteArray &bytes)
{
    QString text((bytes.size() * 8 + 4) / 5, Qt::Uninitialized);
    QChar *out = text.data();
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8 | quint8(byte)) & 0xfff;
        for (bits += 8; bits >= 5; bits -= 5)
            *out++ = QLatin1Char(alphabet[buffer >> (bits - 5) & 31]);
    }
    if (bits > 0)
        *out = QLatin1Char(alphabet[buffer << (5 - bits) & 31]);
    return text;
}

std::optional<QByteArray> fromBase32(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 5 / 8);
    quint32 buffer = 0;
    int bits = 0;
    for (const QChar c : text) {
        const auto value = valueOf(c);
        if (!value)
            return std::nullopt;
        buffer = (buffer << 5 | *value) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(char(buffer >> bits & 0xff));
        }
    }
    const bool leftOver = bits >= 5 || (buffer & ((1U << bits) - 1)) != 0;
    return leftOver ? std::nullopt : std::optional(bytes);
}

} // namespace parterre
