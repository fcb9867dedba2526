// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/bestavailable/seatcosts.h"

#include "common/layout/geometry.h"
#include "common/layout/roworder.h"

#include <algorithm>
#include <cmath>

namespace parterre {

using layout::SeatAttribute;

namespace {

constexpr double offAxisWeight = 0.5;
constexpr double restrictedView = 1000;
constexpr double besideWheelchair = 500;
constexpr double zoneStep = 1e6; ///< ten kilometres: more than any hall is deep

QPointF middleOfSeats(const layout::SeatPlan &plan)
{
    QPointF sum;
    int seats = 0;
    for (const layout::SeatPlan::Place &place : plan.places()) {
        if (place.section < 0)
            continue;
        sum += place.position;
        ++seats;
    }
    return seats > 0 ? sum / seats : sum;
}

/// Whether the seat at `index` is the only place for the companion of a wheelchair place beside it.
bool isCompanionsByPlace(const layout::SeatPlan &plan, std::span<const SeatNo> seats, size_t index)
{
    const auto has = [&](size_t at, SeatAttribute attribute) {
        return at < seats.size() && plan.place(seats[at]).attributes.testFlag(attribute);
    };
    if (has(index, SeatAttribute::Wheelchair) || has(index, SeatAttribute::Companion))
        return false;
    // Before the first one it wraps round to a place that is not there either.
    return (has(index + 1, SeatAttribute::Wheelchair) && !has(index + 2, SeatAttribute::Companion))
        || (has(index - 1, SeatAttribute::Wheelchair) && !has(index - 2, SeatAttribute::Companion));
}

} // namespace

SeatCosts::SeatCosts(const layout::SeatPlan &plan)
    : m_focus(layout::focusOf(plan.layout()))
    , m_axis(middleOfSeats(plan) - m_focus)
{
    const double length = std::hypot(m_axis.x(), m_axis.y());
    m_axis = length > 0 ? m_axis / length : QPointF(0, 1);
    order(plan);
    weigh(plan);
    measure(plan);
    std::ranges::stable_sort(m_runs, {}, &SeatRun::least);
    m_runOf.resize(m_seats.size());
    for (size_t i = 0; i < m_runs.size(); ++i)
        std::fill_n(m_runOf.begin() + m_runs[i].first, m_runs[i].count, int(i));
}

void SeatCosts::order(const layout::SeatPlan &plan)
{
    m_spots.assign(size_t(plan.size()), -1);
    m_seats.reserve(size_t(plan.size()));
    const auto &sections = plan.layout().sections;
    for (size_t section = 0; section < sections.size(); ++section) {
        for (size_t row = 0; row < sections[section].rows.size(); ++row) {
            const std::span<const SeatNo> numbers = plan.seatsOfRow(int(section), int(row));
            for (const std::vector<int> &run : layout::physicalRuns(sections[section].rows[row])) {
                m_runs.push_back({int(m_seats.size()), int(run.size()), int(section), int(row)});
                for (const int index : run) {
                    m_spots[size_t(numbers[size_t(index)])] = int(m_seats.size());
                    m_seats.push_back(numbers[size_t(index)]);
                }
            }
        }
    }
}

void SeatCosts::weigh(const layout::SeatPlan &plan)
{
    const int zones = int(plan.layout().zones.size());
    m_sums.reserve(m_seats.size() + 1);
    m_sums.push_back(0);
    for (SeatRun &run : m_runs) {
        const std::span<const SeatNo> members = seats(run);
        run.zone = plan.place(members.front()).zone;
        for (size_t i = 0; i < members.size(); ++i) {
            const layout::SeatPlan::Place &place = plan.place(members[i]);
            double cost = distance(place.position) + offAxisWeight * std::abs(offCentre(place.position));
            if (place.attributes.testFlag(SeatAttribute::RestrictedView))
                cost += restrictedView;
            if (isCompanionsByPlace(plan, members, i))
                cost += besideWheelchair;
            cost += zoneStep * (place.zone >= 0 ? place.zone : zones);
            m_sums.push_back(m_sums.back() + cost);
            run.least = i == 0 ? cost : std::min(run.least, cost);
            if (place.zone != run.zone)
                run.zone = mixedZones;
        }
    }
}

void SeatCosts::measure(const layout::SeatPlan &plan)
{
    std::vector<double> steps;
    for (const SeatRun &run : m_runs) {
        const std::span<const SeatNo> members = seats(run);
        for (size_t i = 1; i < members.size(); ++i)
            steps.push_back(
                layout::distance(plan.place(members[i - 1]).position, plan.place(members[i]).position));
    }
    if (steps.empty())
        return;
    const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
    std::ranges::nth_element(steps, middle);
    m_pitch = *middle;
}

double SeatCosts::distance(QPointF position) const { return layout::distance(position, m_focus); }

double SeatCosts::offCentre(QPointF position) const
{
    const QPointF from = position - m_focus;
    return from.x() * m_axis.y() - from.y() * m_axis.x();
}

} // namespace parterre
