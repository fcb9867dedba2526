// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/idsource.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <cstring>

namespace parterre {

QUuid SystemIdSource::uuid()
{
    constexpr int timeBytes = 6;
    std::array<uchar, 16> bytes;
    const quint64 stamp = qToBigEndian(quint64(m_clock.now().ms) << 16);
    std::memcpy(bytes.data(), &stamp, timeBytes);
    std::array<quint32, 3> random; // no more than is kept: it is slow to get in a virtual machine
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    std::memcpy(bytes.data() + timeBytes, random.data(), bytes.size() - timeBytes);
    bytes[6] = (bytes[6] & 0x0f) | 0x70;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
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
