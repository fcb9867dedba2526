// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/sitecheck.h"

#include "common/layout/geometry.h"
#include "common/layout/outline.h"
#include "common/layout/spotgrid.h"
#include "common/layout/validate.h"

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace parterre::layout {

namespace {

constexpr int houseShare = 4; ///< a group of at least this part of the seats belongs to the house

/// Points gathered in cells as wide as strayReach; cells whose points lie no further apart than that belong
/// together. There are few cells, however many the seats.
class Groups {
public:
    int cellOf(QPointF point)
    {
        const auto x = int(std::floor(point.x() / strayReach));
        const auto y = int(std::floor(point.y() / strayReach));
        if (m_last < 0 || m_cells[size_t(m_last)].x != x || m_cells[size_t(m_last)].y != y)
            m_last = find(x, y, point);
        return m_last;
    }
    void addSeat(QPointF point)
    {
        Cell &cell = m_cells[size_t(cellOf(point))];
        cell.seats += 1;
        cell.left = std::min(cell.left, point.x());
        cell.right = std::max(cell.right, point.x());
        cell.top = std::min(cell.top, point.y());
        cell.bottom = std::max(cell.bottom, point.y());
    }

    /// For each cell: whether its seats stand by themselves.
    std::vector<bool> strays()
    {
        m_parents.resize(m_cells.size());
        std::iota(m_parents.begin(), m_parents.end(), 0);
        for (size_t i = 0; i < m_cells.size(); ++i)
            joinNeighbours(int(i));
        std::vector<int> seats(m_cells.size());
        int all = 0;
        for (size_t i = 0; i < m_cells.size(); ++i) {
            seats[size_t(rootOf(int(i)))] += m_cells[i].seats;
            all += m_cells[i].seats;
        }
        std::vector<bool> isStray(m_cells.size());
        for (size_t i = 0; i < m_cells.size(); ++i)
            isStray[i] = houseShare * seats[size_t(rootOf(int(i)))] < all;
        return isStray;
    }

private:
    struct Cell {
        int x = 0;
        int y = 0;
        int seats = 0;
        double left = 0; ///< of its seats
        double right = 0;
        double top = 0;
        double bottom = 0;
    };

    static quint64 key(int x, int y) { return quint64(quint32(x)) << 32 | quint32(y); }

    int find(int x, int y, QPointF point)
    {
        const auto [cell, isNew] = m_indexes.try_emplace(key(x, y), int(m_cells.size()));
        if (isNew)
            m_cells.push_back({x, y, 0, point.x(), point.x(), point.y(), point.y()});
        return cell->second;
    }
    static double apart(const Cell &a, const Cell &b)
    {
        return std::hypot(std::max({a.left - b.right, b.left - a.right, 0.0}),
            std::max({a.top - b.bottom, b.top - a.bottom, 0.0}));
    }
    int rootOf(int cell)
    {
        while (m_parents[size_t(cell)] != cell)
            cell = m_parents[size_t(cell)] = m_parents[size_t(m_parents[size_t(cell)])];
        return cell;
    }
    void joinNeighbours(int index)
    {
        const Cell &cell = m_cells[size_t(index)];
        for (int x = cell.x - 1; x <= cell.x + 1; ++x) {
            for (int y = cell.y - 1; y <= cell.y + 1; ++y) {
                const auto other = m_indexes.find(key(x, y));
                if (other != m_indexes.end() && apart(cell, m_cells[size_t(other->second)]) <= strayReach)
                    m_parents[size_t(rootOf(index))] = rootOf(other->second);
            }
        }
    }

    std::vector<Cell> m_cells;
    std::unordered_map<quint64, int> m_indexes;
    std::vector<int> m_parents;
    int m_last = -1; ///< neighbours mostly share a cell
};

void forEachSeat(const Layout &layout, auto visit)
{
    for (size_t s = 0; s < layout.sections.size(); ++s) {
        for (size_t r = 0; r < layout.sections[s].rows.size(); ++r) {
            const std::vector<Seat> &seats = layout.sections[s].rows[r].seats;
            for (size_t i = 0; i < seats.size(); ++i) {
                if (SpotGrid::isSomewhere(seats[i].position))
                    visit(s, r, i, seats[i].position);
            }
        }
    }
}

bool liesInASection(const Layout &layout, QPointF point)
{
    const auto isOnStage = [&](const Decoration &decoration) {
        return decoration.kind == Decoration::Kind::Stage && contains(outlineOf(decoration), point);
    };
    if (std::ranges::any_of(layout.decorations, isOnStage))
        return false; // an arena stage that a ring of seats is drawn around
    return std::ranges::any_of(
        layout.sections, [&](const Section &section) { return contains(section.outline, point); });
}

/// Each pair of neighbours looks a quarter turn against the clock from the way to the right one.
bool mostLookAway(const Layout &layout, QPointF focus)
{
    int balance = 0;
    for (const Section &section : layout.sections) {
        for (const Row &row : section.rows) {
            for (size_t i = 1; i < row.seats.size() && !row.table; ++i) {
                const QPointF left = row.seats[i - 1].position;
                const QPointF along = row.seats[i].position - left;
                const QPointF to = focus - left;
                const double towards = to.x() * along.y() - to.y() * along.x();
                balance += towards < 0 ? -1 : towards > 0 ? 1 : 0;
            }
        }
    }
    return balance < 0;
}

} // namespace

void checkStrays(const Layout &layout, ProblemList &problems)
{
    Groups groups;
    forEachSeat(layout, [&](size_t, size_t, size_t, QPointF point) { groups.addSeat(point); });
    const std::vector<bool> isStray = groups.strays();
    if (std::ranges::find(isStray, true) == isStray.end())
        return;
    forEachSeat(layout, [&](size_t section, size_t row, size_t seat, QPointF point) {
        if (isStray[size_t(groups.cellOf(point))])
            problems.add("far_seat", Where::ofSeat(section, row, seat));
    });
}

void checkFocus(const Layout &layout, ProblemList &problems)
{
    if (!layout.focalPoint || !SpotGrid::isSomewhere(*layout.focalPoint))
        return; // said already
    const QPointF focus = *layout.focalPoint;
    bool isAnybodyThere = false;
    bool isNear = false;
    forEachSeat(layout, [&](size_t, size_t, size_t, QPointF point) {
        isAnybodyThere = true;
        isNear = isNear || distance(point, focus) <= focusReach;
    });
    if (liesInASection(layout, focus))
        problems.add("focal_point_in_section", {});
    else if (isAnybodyThere && !isNear)
        problems.add("focal_point_far", {});
    if (mostLookAway(layout, focus))
        problems.add("focal_point_behind", {});
}

} // namespace parterre::layout
