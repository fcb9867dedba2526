// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demorandom.h"

#include <QtEndian>

#include <cstring>
#include <numeric>

namespace parterre {

DemoRandom::DemoRandom(quint64 seed)
{
    const quint32 words[] = {quint32(seed), quint32(seed >> 32)};
    m_generator = QRandomGenerator(words, std::size(words));
}

qint64 DemoRandom::below(qint64 end) { return qint64(m_generator.generate64() % quint64(end)); }

double DemoRandom::unit() { return double(m_generator.generate64() >> 11) * 0x1p-53; }

size_t DemoRandom::weighted(std::span<const double> weights)
{
    double point = unit() * std::accumulate(weights.begin(), weights.end(), 0.0);
    size_t last = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0)
            continue;
        last = i;
        point -= weights[i];
        if (point < 0)
            break;
    }
    return last;
}

QUuid DemoIds::uuid()
{
    QByteArray bytes = randomBytes(16);
    const quint64 stamp = qToBigEndian(quint64(m_time.ms) << 16);
    std::memcpy(bytes.data(), &stamp, 6);
    bytes[6] = char((bytes[6] & 0x0f) | 0x70);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

QByteArray DemoIds::randomBytes(int n)
{
    QByteArray bytes(n, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(m_random.bits() & 0xff);
    return bytes;
}

} // namespace parterre
