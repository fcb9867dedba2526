// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"

#include <array>
#include <string>
#include <vector>

namespace parterre {

/// Pairs of neighbouring seats that nobody has had, each once, from anywhere in so many shows at a time: the
/// baselines take theirs at random too.
class SeatSupply {
public:
    struct Pair {
        std::string_view show;
        std::array<SeatNo, 2> seats{};
    };

    SeatSupply(const std::vector<ShowId> &shows, int seatsPerShow, int showsAtOnce);

    /// Stops the program where there are no more: a run on seats that are taken would be another one.
    Pair next();

private:
    std::vector<std::string> m_shows;
    qint64 m_pairs;
    qint64 m_showsAtOnce;
    qint64 m_used = 0;
};

} // namespace parterre
