// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/cborwriter.h"

#include <QCborMap>
#include <QCborValue>

#include <algorithm>
#include <array>

namespace parterre::protocol {

void CborWriter::whole(qint64 value)
{
    if (value < 0)
        head(CborMajor::Negative, ~quint64(value));
    else
        head(CborMajor::Unsigned, quint64(value));
}

void CborWriter::text(QStringView value)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (!std::ranges::all_of(value, isAscii))
        return string(CborMajor::Text, value.toUtf8());
    // Most are: without a copy in between.
    std::ranges::transform(value, beginString(CborMajor::Text, value.size()), &QChar::toLatin1);
}

void CborWriter::object(const QJsonObject &value)
{
    m_out += QCborValue(QCborMap::fromJsonObject(value)).toCbor();
}

char *CborWriter::grow(qsizetype bytes)
{
    const qsizetype before = m_out.size();
    m_out.resize(before + bytes);
    return m_out.data() + before;
}

void CborWriter::head(CborMajor major, quint64 argument)
{
    std::array<char, longestCborHead> bytes;
    const qsizetype size = writeCborHead(bytes.data(), major, argument);
    std::copy_n(bytes.data(), size, grow(size));
}

char *CborWriter::beginString(CborMajor major, qsizetype size)
{
    std::array<char, longestCborHead> bytes;
    const qsizetype headSize = writeCborHead(bytes.data(), major, quint64(size));
    return std::copy_n(bytes.data(), headSize, grow(headSize + size));
}

void CborWriter::string(CborMajor major, QByteArrayView value)
{
    std::ranges::copy(value, beginString(major, value.size()));
}

} // namespace parterre::protocol
