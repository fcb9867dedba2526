// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/bestavailable/seatcosts.h"

#include "common/layout/geometry.h"

#include <cmath>

namespace parterre {

namespace {

constexpr double offAxisWeight = 0.5;
constexpr double restrictedView = 1000;
constexpr double zoneStep = 1e6; ///< ten kilometres: more than any hall is deep

QPointF middleOfSeats(const layout::SeatPlan &plan)
{
    QPointF sum;
    int seats = 0;
    for (const layout::SeatPlan::Place &place : plan.places()) {
        if (place.area >= 0)
            continue;
        sum += place.position;
        ++seats;
    }
    return seats > 0 ? sum / seats : sum;
}

} // namespace

SeatCosts::SeatCosts(const layout::SeatPlan &plan)
{
    const QPointF focus = layout::focusOf(plan.layout());
    QPointF axis = middleOfSeats(plan) - focus;
    const double length = std::hypot(axis.x(), axis.y());
    axis = length > 0 ? axis / length : QPointF(0, 1);

    const int zones = int(plan.layout().zones.size());
    m_sums.reserve(size_t(plan.size()) + 1);
    m_sums.push_back(0);
    for (const layout::SeatPlan::Place &place : plan.places()) {
        const QPointF from = place.position - focus;
        const double offAxis = std::abs(from.x() * axis.y() - from.y() * axis.x());
        double cost = std::hypot(from.x(), from.y()) + offAxisWeight * offAxis;
        if (place.attributes.testFlag(layout::SeatAttribute::RestrictedView))
            cost += restrictedView;
        cost += zoneStep * (place.zone >= 0 ? place.zone : zones);
        m_sums.push_back(m_sums.back() + cost);
    }

    const auto &sections = plan.layout().sections;
    for (size_t section = 0; section < sections.size(); ++section) {
        for (size_t row = 0; row < sections[section].rows.size(); ++row) {
            const SeatNo first = plan.firstOfRow(int(section), int(row));
            for (const layout::Run &run : layout::runsOf(sections[section].rows[row]))
                m_runs.push_back({first + run.first, run.count, int(section), int(row)});
        }
    }
}

} // namespace parterre
