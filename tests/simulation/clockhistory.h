// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <vector>

namespace parterre::simulation {

/// What the clocks of the servers said, in milliseconds of the real time: whether a hold may have run out is
/// decided by the clock that was furthest ahead. A jump back counts only after a while, since a server that
/// waits for a lock goes on with the time that it read before.
class ClockHistory {
public:
    static constexpr qint64 lingerMs = 30'000;
    /// How much a clock may be ahead of what it was told.
    static constexpr qint64 marginMs = 1'500;

    /// From `now` on the server is `offsetMs` ahead (negative: behind).
    void set(int server, qint64 now, qint64 offsetMs);
    /// The latest time that any server may have seen between the two.
    qint64 latest(qint64 from, qint64 to) const;
    /// Whether something that runs out at `expiresAt` by a server's clock cannot have run out in between.
    bool isCertain(qint64 expiresAt, qint64 from, qint64 to) const { return latest(from, to) < expiresAt; }

private:
    static constexpr qint64 forEver = std::numeric_limits<qint64>::max() / 2;

    struct Span {
        int server = 0;
        qint64 from = 0;
        qint64 to = forEver;
        qint64 offsetMs = 0;
    };
    std::vector<Span> m_spans;
};

} // namespace parterre::simulation
