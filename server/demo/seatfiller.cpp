// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/seatfiller.h"

#include "common/layout/geometry.h"

#include <algorithm>
#include <cmath>

namespace parterre::demo {

namespace {

using layout::SeatAttribute;
using layout::SeatPlan;

/// The next row is taken with this probability although a better one has room.
constexpr double wander = 0.55;
/// How much less appealing each cheaper zone is.
constexpr double appealStep = 0.82;

} // namespace

SeatFiller::SeatFiller(const SeatPlan &plan, DemoRandom &random)
    : m_plan(plan)
    , m_random(random)
    , m_focus(layout::focusOf(plan.layout()))
    , m_zones(plan.layout().zones.size())
    , m_taken(size_t(plan.size()), false)
    , m_runIndex(size_t(plan.size()), -1)
{
    for (size_t z = 0; z < m_zones.size(); ++z)
        m_zones[z].appeal = std::pow(appealStep, double(z));
    const layout::Layout &layout = plan.layout();
    for (int s = 0; s < int(layout.sections.size()); ++s) {
        for (int r = 0; r < int(layout.sections[size_t(s)].rows.size()); ++r)
            addRow(s, r);
    }
    for (int a = 0; a < int(layout.areas.size()); ++a) {
        const SeatNo first = plan.seatsOfArea(a).front();
        const int zone = plan.place(first).zone;
        const int capacity = layout.areas[size_t(a)].capacity;
        m_zones[size_t(zone)].runs.push_back({first, capacity, capacity, distanceTo(first)});
    }
    for (Zone &zone : m_zones) {
        std::ranges::stable_sort(zone.runs, {}, &Run::distance);
        for (size_t i = 0; i < zone.runs.size(); ++i) {
            const Run &run = zone.runs[i];
            std::fill_n(m_runIndex.begin() + run.first, run.count, int(i));
            m_free += run.count;
        }
    }
    std::ranges::stable_sort(
        m_accessible, {}, [this](const auto &group) { return distanceTo(group.front()); });
}

void SeatFiller::addRow(int section, int row)
{
    const layout::Row &seats = m_plan.layout().sections[size_t(section)].rows[size_t(row)];
    const SeatNo begin = m_plan.seatsOfRow(section, row).front();
    const SeatNo end = begin + SeatNo(seats.seats.size());
    for (const layout::Run &aisled : layout::runsOf(seats)) {
        Run run;
        int zone = -1;
        const auto close = [&] {
            if (run.count > 0) {
                run.free = run.count;
                m_zones[size_t(zone)].runs.push_back(run);
            }
            run = {};
        };
        for (SeatNo seat = begin + aisled.first; seat < begin + aisled.first + aisled.count; ++seat) {
            const bool accessible = isAccessible(seat);
            if (accessible || m_plan.place(seat).zone != zone)
                close();
            if (accessible) {
                addAccessible(seat, begin, end);
                continue;
            }
            zone = m_plan.place(seat).zone;
            if (zone < 0)
                continue;
            if (run.count == 0)
                run = {seat, 0, 0, distanceTo(seat)};
            run.distance = std::min(run.distance, distanceTo(seat));
            ++run.count;
        }
        close();
    }
}

void SeatFiller::addAccessible(SeatNo seat, SeatNo rowBegin, SeatNo rowEnd)
{
    if (!m_plan.place(seat).attributes.testFlag(SeatAttribute::Wheelchair))
        return;
    std::vector<SeatNo> group{seat};
    for (const SeatNo beside : {seat + 1, seat - 1}) {
        const bool inRow = beside >= rowBegin && beside < rowEnd;
        if (inRow && m_plan.place(beside).attributes.testFlag(SeatAttribute::Companion)
            && (m_accessible.empty() || !std::ranges::count(m_accessible.back(), beside))) {
            group.push_back(beside);
            break;
        }
    }
    m_free += int(group.size());
    m_accessible.push_back(group);
}

bool SeatFiller::isAccessible(SeatNo seat) const
{
    const layout::SeatAttributes attributes = m_plan.place(seat).attributes;
    return attributes.testFlag(SeatAttribute::Wheelchair) || attributes.testFlag(SeatAttribute::Companion);
}

double SeatFiller::distanceTo(SeatNo seat) const
{
    return layout::distance(m_plan.place(seat).position, m_focus);
}

std::vector<SeatNo> SeatFiller::take(int party)
{
    for (int size = party; size > 0; --size) {
        std::vector<double> weights;
        for (const Zone &zone : m_zones) {
            int room = 0;
            for (const Run &run : zone.runs)
                room += run.free >= size ? run.free : 0;
            weights.push_back(room * zone.appeal);
        }
        while (std::ranges::any_of(weights, [](double weight) { return weight > 0; })) {
            const size_t zone = m_random.weighted(weights);
            std::vector<SeatNo> seats = takeFrom(m_zones[zone], size);
            if (!seats.empty())
                return seats;
            weights[zone] = 0;
        }
    }
    return {};
}

std::vector<SeatNo> SeatFiller::takeFrom(Zone &zone, int party)
{
    std::vector<SeatNo> last;
    for (const Run &run : zone.runs) {
        if (run.free < party)
            continue;
        std::vector<SeatNo> seats = window(run, party);
        if (seats.empty())
            continue;
        last = std::move(seats);
        if (!m_random.chance(wander))
            break;
    }
    mark(last, true);
    return last;
}

std::vector<SeatNo> SeatFiller::window(const Run &run, int party) const
{
    double best = 0;
    SeatNo bestFirst = -1;
    int free = 0;
    for (SeatNo seat = run.first; seat < run.first + run.count; ++seat) {
        free = m_taken[size_t(seat)] ? 0 : free + 1;
        if (free < party)
            continue;
        const SeatNo first = seat - party + 1;
        const double distance = distanceTo(first) + distanceTo(seat);
        if (bestFirst < 0 || distance < best) {
            best = distance;
            bestFirst = first;
        }
        if (m_plan.place(seat).area >= 0)
            break; // all places of an area are as good
    }
    std::vector<SeatNo> seats;
    for (int i = 0; bestFirst >= 0 && i < party; ++i)
        seats.push_back(bestFirst + i);
    return seats;
}

std::vector<SeatNo> SeatFiller::takeAccessible()
{
    if (m_accessible.empty())
        return {};
    const std::vector<SeatNo> group = m_accessible.front();
    m_accessible.erase(m_accessible.begin());
    m_free -= int(group.size());
    return group;
}

std::vector<SeatNo> SeatFiller::takeHouseSeats(int count)
{
    for (const Zone &zone : m_zones) {
        for (const Run &run : zone.runs) {
            if (run.free < 2 * count || m_plan.place(run.first).area >= 0)
                continue;
            std::vector<SeatNo> seats;
            for (int i = 0; i < count; ++i)
                seats.push_back(run.first + i);
            mark(seats, true);
            return seats;
        }
    }
    return {};
}

void SeatFiller::giveBack(const std::vector<SeatNo> &seats)
{
    if (m_runIndex[size_t(seats.front())] >= 0) {
        mark(seats, false);
        return;
    }
    m_accessible.push_back(seats);
    m_free += int(seats.size());
}

void SeatFiller::mark(const std::vector<SeatNo> &seats, bool taken)
{
    for (const SeatNo seat : seats) {
        Zone &zone = m_zones[size_t(m_plan.place(seat).zone)];
        zone.runs[size_t(m_runIndex[size_t(seat)])].free += taken ? -1 : 1;
        m_taken[size_t(seat)] = taken;
    }
    m_free += taken ? -int(seats.size()) : int(seats.size());
}

} // namespace parterre::demo
