// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sales/ordercode.h"

namespace parterre::ordercode {

namespace {

constexpr QLatin1StringView alphabet("23456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr int length = 8;

} // namespace

QString make(IdSource &ids)
{
    QString code;
    // Bytes past the last whole multiple of the alphabet would make its first letters likelier.
    const int usable = 256 / int(alphabet.size()) * int(alphabet.size());
    while (code.size() < length) {
        for (const char byte : ids.randomBytes(length)) {
            if (const int value = uchar(byte); value < usable && code.size() < length)
                code += QLatin1Char(alphabet.at(value % alphabet.size()));
        }
    }
    return code;
}

QString shown(const QString &code) { return code.left(length / 2) + u'-' + code.mid(length / 2); }

QString fromTyped(const QString &text)
{
    QString code;
    for (const QChar c : text.toUpper()) {
        if (c == u'-' || c.isSpace())
            continue;
        if (!alphabet.contains(c))
            return {};
        code += c;
    }
    return code.size() == length ? code : QString();
}

} // namespace parterre::ordercode
