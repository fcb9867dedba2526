// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/cborwriter.h"

#include <QCborMap>
#include <QCborValue>

namespace parterre::protocol {

void CborWriter::object(const QJsonObject &value)
{
    QCborValue(QCborMap::fromJsonObject(value)).toCbor(m_writer);
}

} // namespace parterre::protocol
