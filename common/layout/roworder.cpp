// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/roworder.h"

#include "common/layout/geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace parterre::layout {

namespace {

using Indices = std::vector<int>;

/// Whoever walks along a row does not turn by more than this from one seat to the next: seats of a table for
/// six are 60 degrees apart. Its cosine.
constexpr double sharpestTurn = 0.45;

double squared(QPointF a) { return a.x() * a.x() + a.y() * a.y(); }

class RowOrder {
public:
    explicit RowOrder(const Row &row)
        : m_row(row)
    {
    }

    std::vector<Indices> runs()
    {
        if (isWalk())
            return asWritten();
        Indices all(m_row.seats.size());
        std::iota(all.begin(), all.end(), 0);
        if (all.size() > size_t(longestTree)) {
            sortAlong(all);
            m_widest = widest(steps(all));
            cut(all);
        } else {
            growTree();
            gather();
        }
        for (Indices &run : m_runs) {
            if (run.front() > run.back())
                std::ranges::reverse(run);
        }
        std::ranges::sort(m_runs, {}, [](const Indices &run) { return *std::ranges::min_element(run); });
        return std::move(m_runs);
    }

private:
    QPointF at(int seat) const { return m_row.seats[size_t(seat)].position; }

    /// Whether the document tells the seats as they stand.
    bool isWalk() const
    {
        QPointF before;
        for (size_t i = 1; i < m_row.seats.size(); ++i) {
            const QPointF step = at(int(i)) - at(int(i) - 1);
            const double ahead = QPointF::dotProduct(step, before);
            if (step.isNull() || (i > 1 && ahead < sharpestTurn * std::sqrt(squared(step) * squared(before))))
                return false;
            before = step;
        }
        return true;
    }

    std::vector<Indices> asWritten() const
    {
        std::vector<Indices> runs;
        for (const Run &run : runsOf(m_row)) {
            Indices &seats = runs.emplace_back(size_t(run.count));
            std::iota(seats.begin(), seats.end(), run.first);
        }
        return runs;
    }

    std::vector<double> steps(const Indices &seats) const
    {
        std::vector<double> steps;
        for (size_t i = 1; i < seats.size(); ++i)
            steps.push_back(distance(at(seats[i - 1]), at(seats[i])));
        return steps;
    }

    /// The widest step without an aisle, from all steps; the pitch is their median as in usualPitch().
    static double widest(std::vector<double> steps)
    {
        std::erase(steps, 0.0);
        if (steps.empty())
            return 0;
        const auto middle = steps.begin() + std::ptrdiff_t((steps.size() - 1) / 2);
        std::nth_element(steps.begin(), middle, steps.end());
        return *middle * aisleFactor;
    }

    /// The shortest tree over all seats (Prim), without the branches that cross an aisle.
    void growTree()
    {
        const size_t count = m_row.seats.size();
        std::vector<double> away(count, std::numeric_limits<double>::infinity());
        Indices parents(count, 0);
        std::vector<char> reached(count, false);
        std::vector<std::array<int, 2>> branches;
        std::vector<double> lengths;
        for (int seat = 0;;) {
            reached[size_t(seat)] = true;
            int next = -1;
            for (int other = 0; other < int(count); ++other) {
                if (reached[size_t(other)])
                    continue;
                const double length = squared(at(other) - at(seat));
                if (length < away[size_t(other)]) {
                    away[size_t(other)] = length;
                    parents[size_t(other)] = seat;
                }
                if (next < 0 || away[size_t(other)] < away[size_t(next)])
                    next = other;
            }
            if (next < 0)
                break;
            branches.push_back({parents[size_t(next)], next});
            lengths.push_back(std::sqrt(away[size_t(next)]));
            seat = next;
        }
        m_widest = widest(lengths);
        m_beside.resize(count);
        for (size_t i = 0; i < branches.size(); ++i) {
            if (lengths[i] > m_widest)
                continue;
            const auto [a, b] = branches[i];
            m_beside[size_t(a)].push_back(b);
            m_beside[size_t(b)].push_back(a);
        }
    }

    /// Each part of the tree is a run.
    void gather()
    {
        std::vector<char> seen(m_row.seats.size(), false);
        for (int start = 0; start < int(m_row.seats.size()); ++start) {
            if (seen[size_t(start)])
                continue;
            Indices part{start};
            seen[size_t(start)] = true;
            for (size_t i = 0; i < part.size(); ++i) {
                for (const int next : m_beside[size_t(part[i])]) {
                    if (!std::exchange(seen[size_t(next)], true))
                        part.push_back(next);
                }
            }
            const auto hasBranch = [this](int seat) { return m_beside[size_t(seat)].size() > 2; };
            if (std::ranges::none_of(part, hasBranch))
                m_runs.push_back(path(part));
            else
                addHeap(std::move(part));
        }
    }

    Indices path(const Indices &part) const
    {
        const auto isEnd = [this](int seat) { return m_beside[size_t(seat)].size() < 2; };
        Indices run{*std::ranges::find_if(part, isEnd)};
        for (int before = -1; run.size() < part.size();) {
            const Indices &beside = m_beside[size_t(run.back())];
            const int next = beside.front() == before ? beside.back() : beside.front();
            before = run.back();
            run.push_back(next);
        }
        return run;
    }

    /// Seats that are no line: two rows under one name, or on top of each other.
    void addHeap(Indices part)
    {
        std::ranges::sort(part);
        const std::vector<double> asWritten = steps(part);
        const auto isNear = [this](double step) { return step <= m_widest; };
        if (!std::ranges::all_of(asWritten, isNear))
            sortAlong(part);
        cut(part);
    }

    void cut(const Indices &seats)
    {
        for (size_t i = 0; i < seats.size(); ++i) {
            if (i == 0 || distance(at(seats[i - 1]), at(seats[i])) > m_widest)
                m_runs.emplace_back();
            m_runs.back().push_back(seats[i]);
        }
    }

    /// By the longest axis through the seats.
    void sortAlong(Indices &seats) const
    {
        QPointF middle;
        for (const int seat : seats)
            middle += at(seat) / double(seats.size());
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (const int seat : seats) {
            const QPointF from = at(seat) - middle;
            xx += from.x() * from.x();
            xy += from.x() * from.y();
            yy += from.y() * from.y();
        }
        const double angle = std::atan2(2 * xy, xx - yy) / 2;
        const QPointF along(std::cos(angle), std::sin(angle));
        std::ranges::stable_sort(seats, {}, [&](int seat) { return QPointF::dotProduct(at(seat), along); });
    }

    const Row &m_row;
    double m_widest = 0;
    std::vector<Indices> m_beside; ///< by seat: its neighbours in the tree
    std::vector<Indices> m_runs;
};

} // namespace

std::vector<std::vector<int>> physicalRuns(const Row &row) { return RowOrder(row).runs(); }

} // namespace parterre::layout
