// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"
#include "server/accounts/caller.h"

#include <algorithm>

namespace parterre {

/// What one session of a channel may hold, and for how long; the same for all shows. 0: no limit.
struct ChannelLimits {
    int mostSeats = 50; ///< of one hold
    int mostHolds = 20; ///< of a session at a time
    int holdSeconds = 600;
    int mostExtensions = 12; ///< of one hold

    bool operator==(const ChannelLimits &) const = default;
    qint64 holdMs() const { return qint64(holdSeconds) * 1000; }
    /// When a hold of that age runs out if its time starts anew. However often seats join it, it does not
    /// last longer than all its extensions would make it.
    Timestamp renewedUntil(Timestamp createdAt, Timestamp now) const
    {
        const Timestamp longest = createdAt + holdMs() * (1 + qint64(mostExtensions));
        return mostExtensions == 0 ? now + holdMs() : std::min(now + holdMs(), longest);
    }
};

/// The limits of a sale by channel.
struct SaleLimits {
    ChannelLimits counter{};
    ChannelLimits web{10, 3, 600, 1};

    const ChannelLimits &of(const Caller &caller) const
    {
        return caller.may(protocol::Right::SellForOthers) ? counter : web;
    }
};

} // namespace parterre
