// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/repairsteps.h"

#include "common/layout/geometry.h"
#include "common/layout/outline.h"
#include "common/layout/problemtable.h"
#include "common/layout/shapecheck.h"
#include "common/layout/spotgrid.h"
#include "common/layout/validate.h"

#include <QHash>

#include <algorithm>

namespace parterre::layout {

namespace {

constexpr double fallbackPitch = 52;
/// A section of which so many seats lie on others was drawn on the wrong spot as a whole.
constexpr double wholeSection = 0.25;
constexpr double gapBetweenFloors = 300;
/// How many spots of a line may be taken one after the other before another line is begun.
constexpr int mostTries = 100;

class PositionRepair {
public:
    PositionRepair(Layout &layout, Repairs &repairs)
        : m_layout(layout)
        , m_repairs(repairs)
        , m_diameter(isDiameter(layout.seatDiameter) ? layout.seatDiameter : Layout().seatDiameter)
        , m_onTop(m_diameter * overlapShare)
        , m_spots(layout.floors.size() + 1, SpotGrid(m_diameter))
        , m_pitch(std::max(usualPitch(layout), m_diameter))
    {
        for (size_t i = layout.floors.size(); i-- > 0;)
            m_floors.insert(layout.floors[i].key, i + 1);
        if (!(m_pitch < 1e4)) // not a number either, where coordinates are not
            m_pitch = std::max(fallbackPitch, m_diameter);
    }

    void run()
    {
        for (size_t section = 0; section < m_layout.sections.size(); ++section) {
            m_here = &m_spots[m_floors.value(m_layout.sections[section].floor, 0)];
            if (!m_repairs.isOneOnly())
                moveAsideIfOnOthers(section);
            for (size_t row = 0; row < m_layout.sections[section].rows.size(); ++row)
                repairRow(section, row);
        }
    }

private:
    /// Around all seats, outlines and shapes that are somewhere, and lines that were begun below. Looked up
    /// once: a file in which everything lies on one spot would ask for each seat.
    QRectF &all()
    {
        if (!m_all)
            m_all = boundsOfAll();
        return *m_all;
    }

    QRectF boundsOfAll() const
    {
        Outline points;
        for (const Section &section : m_layout.sections) {
            points += section.outline;
            for (const Row &row : section.rows) {
                for (const Seat &seat : row.seats)
                    points.append(seat.position);
            }
        }
        for (const Area &area : m_layout.areas)
            points += area.outline;
        for (const Decoration &decoration : m_layout.decorations)
            points += outlineOf(decoration);
        points.removeIf([](QPointF point) { return !SpotGrid::isSomewhere(point); });
        return boundsOf(points);
    }

    void moveAsideIfOnOthers(size_t index)
    {
        Section &section = m_layout.sections[index];
        int seats = 0;
        std::vector<std::pair<size_t, size_t>> lying;
        Outline own = section.outline;
        for (size_t r = 0; r < section.rows.size(); ++r) {
            for (size_t i = 0; i < section.rows[r].seats.size(); ++i) {
                const QPointF at = section.rows[r].seats[i].position;
                ++seats;
                if (m_here->near(at, m_onTop))
                    lying.emplace_back(r, i);
                if (SpotGrid::isSomewhere(at))
                    own.append(at);
            }
        }
        if (lying.empty() || double(lying.size()) < wholeSection * seats)
            return;
        for (const auto &[row, seat] : lying) {
            m_repairs.take(
                m_layout, "overlapping_seats", Where::ofSeat(index, row, seat), placeUnder(index, row, seat));
        }
        const QRectF ownBounds = boundsOf(own);
        const QPointF aside(all().right() + gapBetweenFloors - ownBounds.left(), 0);
        for (QPointF &point : section.outline)
            point += aside;
        for (Row &row : section.rows) {
            for (Seat &seat : row.seats)
                seat.position += aside;
            if (row.table)
                row.table->centre += aside;
        }
        all().setRight(all().right() + gapBetweenFloors + ownBounds.width());
    }

    QString placeUnder(size_t section, size_t row, size_t seat) const
    {
        const auto under = m_here->near(m_layout.sections[section].rows[row].seats[seat].position, m_onTop);
        return under ? placeOf(m_layout, m_places[size_t(*under)]) : QString();
    }

    void repairRow(size_t section, size_t index)
    {
        std::vector<Seat> &seats = m_layout.sections[section].rows[index].seats;
        const size_t before = m_places.size();
        std::vector<size_t> kept; // indexes as they were
        std::vector<size_t> moved;
        for (size_t i = 0; i < seats.size(); ++i) {
            const Where where = Where::ofSeat(section, index, i);
            (take(seats[i].position, where) || !isMoved(seats[i], where) ? kept : moved).push_back(i);
        }
        if (moved.empty())
            return;
        std::vector<Seat> inOrder;
        std::vector<int> newIndex(seats.size());
        for (const size_t i : kept) {
            newIndex[i] = int(inOrder.size());
            inOrder.push_back(seats[i]);
        }
        for (size_t place = before; place < m_places.size(); ++place)
            m_places[place].seat = newIndex[size_t(m_places[place].seat)];
        Line line = lineAfter(inOrder);
        for (const size_t i : moved) {
            seats[i].position = nextFreeSpot(line);
            take(seats[i].position, Where::ofSeat(section, index, inOrder.size()));
            inOrder.push_back(seats[i]);
        }
        seats = std::move(inOrder);
    }

    /// Whether the seat, which has no place of its own, gets one.
    bool isMoved(const Seat &seat, const Where &where)
    {
        if (!SpotGrid::isSomewhere(seat.position))
            return m_repairs.take(m_layout, "bad_coordinate", where);
        if (!m_repairs.isWanted("overlapping_seats", where))
            return false;
        const QString under = placeUnder(size_t(where.section), size_t(where.row), size_t(where.seat));
        return m_repairs.take(m_layout, "overlapping_seats", where, under);
    }

    bool take(QPointF position, const Where &where)
    {
        if (!m_here->add(position, int(m_places.size()), m_onTop))
            return false;
        m_places.push_back(where);
        return true;
    }

    /// Spots one after the other.
    struct Line {
        QPointF next;
        QPointF step;
    };

    /// On in the direction of the row; where it has none, in a line below everything.
    Line lineAfter(const std::vector<Seat> &seats)
    {
        if (seats.empty())
            return spareLine();
        QPointF step(m_pitch, 0);
        if (seats.size() >= 2) {
            const QPointF along = seats.back().position - seats[seats.size() - 2].position;
            const double length = distance(along, {});
            if (length > 0)
                step = along / length * m_pitch;
        }
        return {seats.back().position + step, step};
    }

    /// A line of its own for whoever asks.
    Line spareLine()
    {
        all().setBottom(all().bottom() + 2 * m_pitch);
        return {all().bottomLeft(), QPointF(m_pitch, 0)};
    }

    QPointF nextFreeSpot(Line &line)
    {
        for (int i = 0; i < mostTries; ++i) {
            const QPointF spot = line.next;
            line.next += line.step;
            if (SpotGrid::isSomewhere(spot) && !m_here->near(spot, m_diameter))
                return spot;
        }
        line = spareLine();
        const QPointF spot = line.next;
        line.next += line.step;
        return spot;
    }

    Layout &m_layout;
    Repairs &m_repairs;
    double m_diameter;
    double m_onTop;
    std::vector<SpotGrid> m_spots; ///< by floor; the first for what lies on none
    QHash<QString, size_t> m_floors; ///< index into m_spots
    SpotGrid *m_here = nullptr; ///< of the section at hand
    std::vector<Where> m_places; ///< by the tag of a spot
    double m_pitch;
    std::optional<QRectF> m_all;
};

} // namespace

void repairPositions(Layout &layout, Repairs &repairs) { PositionRepair(layout, repairs).run(); }

} // namespace parterre::layout
