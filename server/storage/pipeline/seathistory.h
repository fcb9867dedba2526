// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"

#include <QString>
#include <QUuid>

#include <vector>

namespace parterre::storage {

/// Who asked for a change, and from where. Nobody: the house itself, when a time ran out.
struct Actor {
    AccountId account;
    SessionId session;
    QString origin; ///< the address of the peer
};

/// Something that happened to seats, for table seat_history, which only grows.
struct SeatHistory {
    /// In the order in which a batch does them, so that what happened within one version sorts right.
    enum class What {
        Released = 0,
        HoldExpired = 1,
        OrderExpired = 2,
        Cancelled = 3,
        Refunded = 4,
        Unblocked = 5,
        Blocked = 6,
        Held = 7,
        Ordered = 8,
        Sold = 9
    };

    What what = What::Held;
    ShowId show;
    std::vector<SeatNo> seats;
    Actor actor;
    QUuid hold{};
    QUuid order{};
    QUuid allocation{};
};

} // namespace parterre::storage
