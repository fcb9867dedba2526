// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"

#include <QCache>
#include <QHash>

#include <memory>

namespace parterre {

/// The seat plans in memory: those used last up to a number of seats, and whatever somebody still holds. A
/// layout never changes, so a plan never becomes wrong, and there is never more than one of a layout.
class PlanCache {
public:
    using Plan = std::shared_ptr<const layout::SeatPlan>;

    explicit PlanCache(int mostSeats)
        : m_kept(mostSeats)
    {
    }

    /// Null when it is not here.
    Plan find(LayoutId layout);
    /// The plan that was here before, if there is one.
    Plan add(LayoutId layout, Plan plan);

private:
    void keep(LayoutId layout, const Plan &plan);

    QCache<LayoutId, Plan> m_kept;
    QHash<LayoutId, std::weak_ptr<const layout::SeatPlan>> m_alive;
};

} // namespace parterre
