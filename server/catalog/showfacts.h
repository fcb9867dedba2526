// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"
#include "common/protocol/messages/events.h"

#include <memory>
#include <optional>

namespace parterre {

/// When a show may be sold.
struct SaleWindow {
    Timestamp startsAt;
    Timestamp salesFrom;
    Timestamp salesUntil; ///< excluded
    bool cancelled = false;

    /// Sales that ended before the curtain are `closed`, those that ended with or after it are `past`.
    protocol::SaleStatus statusAt(Timestamp now) const;
};

/// What the services above the catalog need to know of a show, kept in memory: its seat plan, prices and
/// times.
struct ShowFacts {
    protocol::Show show; ///< as shows.get answers; `status` is the one at the time of loading
    Timestamp salesFrom;
    Timestamp salesUntil;
    bool cancelled = false;
    std::shared_ptr<const layout::SeatPlan> plan; ///< shared by all shows of the layout

    protocol::SaleStatus statusAt(Timestamp now) const;
    /// In minor units of the show's currency; nothing when it is not sold.
    std::optional<qint64> price(const QString &zone, TicketTypeId type) const;
    /// Empty when there is no such type.
    QString ticketTypeName(TicketTypeId type) const;
};

} // namespace parterre
