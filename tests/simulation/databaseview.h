// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"
#include "common/protocol/messages/orders.h"

#include <map>
#include <set>
#include <vector>

namespace parterre::simulation {

/// What stands in the database at the end, read past the servers.
struct DatabaseView {
    struct Money {
        qint64 taken = 0;
        qint64 givenBack = 0; ///< positive

        bool operator==(const Money &) const = default;
    };
    using Seat = std::pair<ShowId, SeatNo>;

    std::map<QUuid, protocol::OrderStatus> orders;
    std::set<QUuid> holds;
    /// By order and tender.
    std::map<std::pair<QUuid, protocol::TenderKind>, Money> payments;
    /// The ledgers of tenders: what the journal says is there.
    std::map<protocol::TenderKind, qint64> journal;
    std::map<Seat, QUuid> claimedFor; ///< held or sold: by order, or where there is none by hold
    std::map<ShowId, QByteArray> states; ///< as seats.states would say, but for time

    /// One snapshot. Errors: Unavailable.
    static Result<DatabaseView> read(const QString &databaseUrl, int seatCount);
};

} // namespace parterre::simulation
