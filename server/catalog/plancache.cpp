// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/plancache.h"

#include <algorithm>

namespace parterre {

PlanCache::Plan PlanCache::find(LayoutId layout)
{
    if (const Plan *kept = m_kept.object(layout))
        return *kept;
    Plan plan = m_alive.value(layout).lock();
    if (plan)
        keep(layout, plan);
    return plan;
}

PlanCache::Plan PlanCache::add(LayoutId layout, Plan plan)
{
    if (Plan known = find(layout))
        return known;
    m_alive.removeIf([](const auto &entry) { return entry.value().expired(); });
    m_alive.insert(layout, plan);
    keep(layout, plan);
    return plan;
}

void PlanCache::keep(LayoutId layout, const Plan &plan)
{
    // One that is larger than the whole cache is not kept; who asked for it holds it.
    m_kept.insert(layout, new Plan(plan), std::max(1, plan->size()));
}

} // namespace parterre
