// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "tests/simulation/clockhistory.h"

#include <map>
#include <optional>
#include <vector>

namespace parterre::simulation {

/// Somebody was told that a seat is theirs: from `since`, until the time is over, they ask to give it up, or,
/// when it is sold, for ever. Whatever changes a hold ends its tenures when it is asked for, and its answer
/// begins new ones, so that a tenure is only what is certain.
struct Tenure {
    HoldId party; ///< an order goes under the hold that it was made of
    int client = 0;
    qint64 since = 0; ///< when what gave it was first asked for
    std::optional<qint64> expiresAt; ///< by a server's clock; nothing: sold

    bool isSold() const { return !expiresAt; }
};

class SeatBook {
public:
    explicit SeatBook(const ClockHistory &clocks)
        : m_clocks(clocks)
    {
    }

    struct Seats {
        ShowId show;
        std::vector<SeatNo> seats;
        std::optional<Tenure> tenure; ///< nothing: none was open
    };
    struct Conflict {
        ShowId show;
        SeatNo seat = 0;
        Tenure first;
        Tenure second;
    };

    /// Begins tenures at the time `now`. What cannot be certain any more is not begun. Returns those that
    /// were somebody else's with certainty.
    std::vector<Conflict> open(
        ShowId show, const std::vector<SeatNo> &seats, const Tenure &tenure, qint64 now);
    /// What the party has.
    Seats of(const HoldId &party) const;
    /// Ends all tenures of the party; what they were.
    Seats close(const HoldId &party);
    bool isCertain(const Tenure &tenure, qint64 now) const
    {
        return tenure.isSold() || m_clocks.isCertain(*tenure.expiresAt, tenure.since, now);
    }
    /// The seats that are the party's with certainty.
    std::vector<SeatNo> certain(const HoldId &party, qint64 now) const;

private:
    const ClockHistory &m_clocks;
    std::map<std::pair<ShowId, SeatNo>, Tenure> m_open;
    std::map<QUuid, Seats> m_parties;
};

} // namespace parterre::simulation
