// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/idsource.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace parterre {

QUuid SystemIdSource::uuid()
{
    QByteArray bytes = randomBytes(16);
    const quint64 stamp = qToBigEndian(quint64(m_clock.now().ms) << 16);
    memcpy(bytes.data(), &stamp, 6);
    bytes[6] = char((bytes[6] & 0x0f) | 0x70);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

QByteArray SystemIdSource::randomBytes(int n)
{
    QByteArray bytes((n + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    bytes.truncate(n);
    return bytes;
}

} // namespace parterre
