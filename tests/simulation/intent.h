// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/orders.h"
#include "tests/simulation/seatbook.h"

#include <array>

namespace parterre::simulation {

enum class Step { Hold, Best, Extend, Release, Create, Pay, Cancel };
constexpr std::array stepNames{"hold", "best", "extend", "release", "create", "pay", "cancel"};

/// A change that a client wants, however often it has to ask for it. The members up to `asked` are the
/// client's, the others the model's.
struct Intent {
    Step step = Step::Hold;
    int client = 0;
    QString key; ///< empty: the method has none
    ShowId show;
    HoldId hold; ///< that it adds to, extends, releases or orders; null: a new one
    OrderId order;
    std::vector<SeatNo> seats; ///< that it names
    std::vector<protocol::Tender> tenders;
    bool mayBeInsufficient = false; ///< the tenders are wrong on purpose
    QString asked; ///< for people

    qint64 firstSent = 0;
    int sent = 0;
    int lost = 0; ///< attempts without an answer, or with one that says that nobody knows
    bool isSettled = false; ///< its end is known, nothing of it can still be under way
    bool isAnswered = false;
    QByteArray answer; ///< the first one
    quint64 epoch = 0; ///< of its hold, when it was first asked for
    SeatBook::Seats suspended; ///< what its hold had with certainty before
};

} // namespace parterre::simulation
