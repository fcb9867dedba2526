// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/protocol/messages/seats.h"

#include <optional>
#include <vector>

namespace parterre {

/// The hold that this desk has on the server, as the last answer said, and how long it lasts by this desk's
/// clock. The clocks of desk and server may differ: a new hold lasts hold_seconds, and that tells the
/// difference.
class Holding {
public:
    explicit Holding(const Clock &clock)
        : m_clock(clock)
    {
    }

    void take(const protocol::Hold &hold, int holdSeconds);
    /// These seats of it were given back.
    void without(const std::vector<SeatNo> &seats);
    /// An order was made of it: from now on that is what runs out.
    void lastUntil(Timestamp expiresAt);
    void clear();

    explicit operator bool() const { return m_hold.has_value(); }
    HoldId id() const { return m_hold ? m_hold->hold : HoldId{}; }
    const std::vector<SeatNo> &seats() const { return m_seats; }
    bool has(SeatNo seat) const;
    /// Milliseconds that are left; 0 when the time is over.
    qint64 left() const;

private:
    const Clock &m_clock;
    std::optional<protocol::Hold> m_hold;
    std::vector<SeatNo> m_seats;
    std::optional<qint64> m_serverAhead; ///< milliseconds
};

} // namespace parterre
