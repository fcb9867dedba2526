// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/clockhistory.h"

#include <algorithm>

namespace parterre::simulation {

void ClockHistory::set(int server, qint64 now, qint64 offsetMs)
{
    for (Span &span : m_spans) {
        if (span.server == server && span.to == forEver)
            span.to = now + lingerMs;
    }
    m_spans.push_back({server, now, forEver, offsetMs});
}

qint64 ClockHistory::latest(qint64 from, qint64 to) const
{
    qint64 latest = to;
    for (const Span &span : m_spans) {
        if (span.from <= to && span.to >= from)
            latest = std::max(latest, std::min(span.to, to) + span.offsetMs);
    }
    return latest + marginMs;
}

} // namespace parterre::simulation
