// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/cborhead.h"

#include <QtEndian>

namespace parterre::protocol {

namespace {

constexpr quint8 oneByteFollows = 24; ///< then two, four, eight; smaller arguments are the info itself
constexpr quint8 eightBytesFollow = 27;
constexpr int infoBits = 5;

template <class Number>
qsizetype write(char *out, quint8 first, Number argument)
{
    *out = char(first);
    qToBigEndian(argument, out + 1);
    return 1 + sizeof argument;
}

} // namespace

std::optional<CborHead> CborHead::at(QByteArrayView document, qsizetype at)
{
    if (at >= document.size())
        return std::nullopt;
    const auto initial = quint8(document[at++]);
    const quint8 info = initial & ((1 << infoBits) - 1);
    CborHead head{CborMajor(initial >> infoBits), info, info, at};
    if (info < oneByteFollows)
        return head;
    const qsizetype size = qsizetype(1) << (info - oneByteFollows);
    if (info > eightBytesFollow || document.size() - at < size)
        return std::nullopt;
    head.next = at + size;
    for (head.argument = 0; at < head.next; ++at)
        head.argument = head.argument << 8 | quint8(document[at]);
    return head;
}

qsizetype writeCborHead(char *out, CborMajor major, quint64 argument)
{
    const auto first = quint8(quint8(major) << infoBits);
    if (argument < oneByteFollows) {
        *out = char(first | argument);
        return 1;
    }
    if (argument <= 0xff)
        return write(out, first | oneByteFollows, quint8(argument));
    if (argument <= 0xffff)
        return write(out, first | (oneByteFollows + 1), quint16(argument));
    if (argument <= 0xffff'ffff)
        return write(out, first | (oneByteFollows + 2), quint32(argument));
    return write(out, first | eightBytesFollow, argument);
}

} // namespace parterre::protocol
