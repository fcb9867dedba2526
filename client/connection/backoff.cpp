// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection/backoff.h"

#include <QtEndian>

#include <algorithm>

namespace parterre {

int Backoff::next()
{
    constexpr int firstMs = 250;
    constexpr int mostDoublings = 5;
    const int whole = firstMs << std::min(m_attempts++, mostDoublings);
    const QByteArray random = m_ids.randomBytes(int(sizeof(quint32)));
    const auto part = qFromLittleEndian<quint32>(random.constData());
    return whole / 2 + int(part % quint32(whole / 2));
}

} // namespace parterre
