// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/gapguard.h"

#include "common/layout/roworder.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

namespace parterre {

using layout::SeatAttribute;
using layout::SeatPlan;

namespace {

/// Seats side by side, with what is free among them.
class Stretch {
public:
    Stretch(const SeatPlan &plan, const QByteArray &states, const std::vector<SeatNo> &mine,
        std::vector<SeatNo> seats)
        : m_plan(plan)
        , m_seats(std::move(seats))
    {
        for (const SeatNo seat : m_seats) {
            const bool isKept =
                plan.place(seat).attributes & (SeatAttribute::Wheelchair | SeatAttribute::Companion);
            m_mine.push_back(std::ranges::find(mine, seat) != mine.end());
            m_free.push_back(!m_mine.back() && !isKept && seat < states.size() && states.at(seat) == 0);
        }
    }

    int countMine() const { return int(std::ranges::count(m_mine, true)); }

    void addAlone(std::vector<SeatNo> &alone) const
    {
        for (int i = 0; i < size(); ++i) {
            if (isFree(i) && !isFree(i - 1) && !isFree(i + 1) && (isMine(i - 1) || isMine(i + 1)))
                alone.push_back(m_seats[size_t(i)]);
        }
    }

    std::vector<SeatNo> better() const
    {
        const int count = countMine();
        const int first = int(std::ranges::find(m_mine, true) - m_mine.begin());
        if (count == 0 || !std::ranges::all_of(window(first, count), [this](int i) { return isMine(i); }))
            return {};
        int best = -1;
        for (int start = 0; start + count <= size(); ++start) {
            const bool isNearer = best < 0 || std::abs(start - first) < std::abs(best - first);
            if (isNearer && leavesNobodyAlone(start, count, zoneOf(first)))
                best = start;
        }
        if (best < 0)
            return {};
        return {m_seats.begin() + best, m_seats.begin() + best + count};
    }

private:
    int size() const { return int(m_seats.size()); }
    bool isThere(int i) const { return i >= 0 && i < size(); }
    bool isFree(int i) const { return isThere(i) && m_free[size_t(i)]; }
    bool isMine(int i) const { return isThere(i) && m_mine[size_t(i)]; }
    bool canHave(int i) const { return isFree(i) || isMine(i); }
    int zoneOf(int i) const { return m_plan.place(m_seats[size_t(i)]).zone; }

    std::vector<int> window(int first, int count) const
    {
        std::vector<int> indices;
        for (int i = first; i < first + count; ++i)
            indices.push_back(i);
        return indices;
    }

    bool leavesNobodyAlone(int first, int count, int zone) const
    {
        for (const int i : window(first, count)) {
            if (!canHave(i) || zoneOf(i) != zone)
                return false;
        }
        const int after = first + count;
        return (!canHave(first - 1) || canHave(first - 2)) && (!canHave(after) || canHave(after + 1));
    }

    const SeatPlan &m_plan;
    std::vector<SeatNo> m_seats;
    std::vector<char> m_mine;
    std::vector<char> m_free;
};

} // namespace

Gap gapOf(const SeatPlan &plan, const QByteArray &states, const std::vector<SeatNo> &mine)
{
    std::set<std::pair<int, int>> rows;
    for (const SeatNo seat : mine) {
        if (plan.has(seat) && plan.place(seat).area < 0)
            rows.emplace(plan.place(seat).section, plan.place(seat).row);
    }
    Gap gap;
    for (const auto &[section, row] : rows) {
        const std::span<const SeatNo> seats = plan.seatsOfRow(section, row);
        for (std::vector<int> run :
            layout::physicalRuns(plan.layout().sections[size_t(section)].rows[size_t(row)])) {
            for (int &seat : run)
                seat = seats[size_t(seat)];
            const Stretch stretch(plan, states, mine, std::move(run));
            stretch.addAlone(gap.alone);
            if (stretch.countMine() == int(mine.size()))
                gap.better = stretch.better();
        }
    }
    if (gap.alone.empty())
        gap.better.clear();
    return gap;
}

} // namespace parterre
