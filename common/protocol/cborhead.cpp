// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/cborhead.h"

#include <QtEndian>

namespace parterre::protocol {

namespace {

constexpr quint8 oneByteFollows = 24; ///< smaller arguments stand in the head itself

template <class Number>
void append(QByteArray &bytes, quint8 first, Number argument)
{
    char head[1 + sizeof argument];
    head[0] = char(first);
    qToBigEndian(argument, head + 1);
    bytes.append(head, sizeof head);
}

} // namespace

void appendCborHead(QByteArray &bytes, quint8 major, quint64 argument)
{
    const auto first = quint8(major << 5);
    if (argument < oneByteFollows)
        bytes.append(char(first | argument));
    else if (argument <= 0xff)
        append(bytes, first | oneByteFollows, quint8(argument));
    else if (argument <= 0xffff)
        append(bytes, first | (oneByteFollows + 1), quint16(argument));
    else if (argument <= 0xffff'ffff)
        append(bytes, first | (oneByteFollows + 2), quint32(argument));
    else
        append(bytes, first | (oneByteFollows + 3), argument);
}

} // namespace parterre::protocol
