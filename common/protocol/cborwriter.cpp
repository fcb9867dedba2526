// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/cborwriter.h"

#include "common/protocol/cborhead.h"

#include <QCborMap>
#include <QCborValue>

namespace parterre::protocol {

void CborWriter::whole(qint64 value)
{
    if (value < 0)
        head(Negative, ~quint64(value));
    else
        head(Unsigned, quint64(value));
}

void CborWriter::text(QStringView value) { string(Text, value.toUtf8()); }

void CborWriter::object(const QJsonObject &value)
{
    m_out += QCborValue(QCborMap::fromJsonObject(value)).toCbor();
}

void CborWriter::head(Major major, quint64 argument) { appendCborHead(m_out, major, argument); }

void CborWriter::string(Major major, QByteArrayView value)
{
    head(major, quint64(value.size()));
    m_out.append(value);
}

} // namespace parterre::protocol
