// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/idsource.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <unistd.h>

namespace parterre {

namespace {

/// The kernel's randomness, some of it in advance: ids are made by the ten thousands a second, and to ask for
/// each (or the processor, as QRandomGenerator does, in a virtual machine) takes longer than all the rest.
class Entropy {
public:
    void take(std::span<char> out)
    {
        while (!out.empty()) {
            if (m_left.empty())
                refill();
            const auto some = out.first(std::min(out.size(), m_left.size()));
            std::memcpy(some.data(), m_left.data(), some.size());
            std::memset(m_left.data(), 0, some.size()); // nobody else's business any more
            m_left = m_left.subspan(some.size());
            out = out.subspan(some.size());
        }
    }

private:
    void refill()
    {
        if (::getentropy(m_bytes.data(), m_bytes.size()) != 0)
            qFatal("the kernel gives no random bytes");
        m_left = m_bytes;
    }

    std::array<char, 256> m_bytes; // the most that getentropy(3) gives
    std::span<char> m_left;
};

thread_local Entropy entropy;

} // namespace

QUuid SystemIdSource::uuid()
{
    constexpr int timeBytes = 6;
    std::array<char, 16> bytes;
    const quint64 stamp = qToBigEndian(quint64(m_clock.now().ms) << 16);
    std::memcpy(bytes.data(), &stamp, timeBytes);
    entropy.take(std::span(bytes).subspan(timeBytes));
    bytes[6] = char((bytes[6] & 0x0f) | 0x70);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

QByteArray SystemIdSource::randomBytes(int n)
{
    QByteArray bytes(n, Qt::Uninitialized);
    entropy.take({bytes.data(), size_t(n)});
    return bytes;
}

} // namespace parterre
