// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/repairsteps.h"

#include "common/layout/geometry.h"
#include "common/layout/outline.h"
#include "common/layout/problemtable.h"
#include "common/layout/spotgrid.h"
#include "common/layout/validate.h"

#include <algorithm>

namespace parterre::layout {

namespace {

constexpr double fallbackPitch = 52;
/// A section of which so many seats lie on others was drawn on the wrong spot as a whole.
constexpr double wholeSection = 0.25;
constexpr double gapBetweenFloors = 300;

class PositionRepair {
public:
    PositionRepair(Layout &layout, Problems &done)
        : m_layout(layout)
        , m_done(done)
        , m_onTop(layout.seatDiameter * overlapShare)
        , m_spots(layout.seatDiameter)
        , m_pitch(std::max(usualPitch(layout), layout.seatDiameter))
    {
        if (!(m_pitch < 1e4)) // not a number either, where coordinates are not
            m_pitch = std::max(fallbackPitch, layout.seatDiameter);
    }

    void run()
    {
        shapes();
        for (size_t section = 0; section < m_layout.sections.size(); ++section) {
            moveAsideIfOnOthers(section);
            for (size_t row = 0; row < m_layout.sections[section].rows.size(); ++row)
                repairRow(section, row);
        }
    }

private:
    void shapes()
    {
        if (m_layout.focalPoint && !SpotGrid::isSomewhere(*m_layout.focalPoint)) {
            m_done.push_back(problemOf("bad_focal_point", m_layout.name));
            m_layout.focalPoint = {};
        }
        const auto check = [&](Outline &outline, const auto &place) {
            if (std::ranges::all_of(outline, SpotGrid::isSomewhere))
                return;
            m_done.push_back(problemOf("bad_outline", place()));
            outline.clear();
        };
        for (size_t i = 0; i < m_layout.sections.size(); ++i)
            check(m_layout.sections[i].outline, [&] { return placeOf(m_layout, i); });
        for (size_t i = 0; i < m_layout.areas.size(); ++i)
            check(m_layout.areas[i].outline, [&] { return placeOfArea(m_layout, i); });
        for (Decoration &decoration : m_layout.decorations) {
            check(decoration.outline, [&] { return decoration.text; });
            if (!SpotGrid::isSomewhere(decoration.rect.topLeft())
                || !SpotGrid::isSomewhere(decoration.rect.bottomRight())) {
                m_done.push_back(problemOf("bad_outline", decoration.text));
                decoration.rect = {};
            }
        }
    }

    /// The right edge of all seats, outlines and shapes so far that are somewhere.
    QRectF boundsOfAll() const
    {
        Outline points;
        for (const Section &section : m_layout.sections) {
            points += section.outline;
            for (const Row &row : section.rows) {
                for (const Seat &seat : row.seats) {
                    if (SpotGrid::isSomewhere(seat.position))
                        points.append(seat.position);
                }
            }
        }
        for (const Area &area : m_layout.areas)
            points += area.outline;
        for (const Decoration &decoration : m_layout.decorations)
            points += outlineOf(decoration);
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
                if (m_spots.near(at, m_onTop))
                    lying.emplace_back(r, i);
                if (SpotGrid::isSomewhere(at))
                    own.append(at);
            }
        }
        if (lying.empty() || double(lying.size()) < wholeSection * seats)
            return;
        for (const auto &[row, seat] : lying) {
            m_done.push_back(problemOf(
                "overlapping_seats", placeOf(m_layout, index, row, seat), placeUnder(index, row, seat)));
        }
        const QPointF aside(boundsOfAll().right() + gapBetweenFloors - boundsOf(own).left(), 0);
        for (QPointF &point : section.outline)
            point += aside;
        for (Row &row : section.rows) {
            for (Seat &seat : row.seats)
                seat.position += aside;
        }
    }

    QString placeUnder(size_t section, size_t row, size_t seat) const
    {
        const auto under = m_spots.near(m_layout.sections[section].rows[row].seats[seat].position, m_onTop);
        return under ? m_places[size_t(*under)] : QString();
    }

    void repairRow(size_t section, size_t index)
    {
        std::vector<Seat> &seats = m_layout.sections[section].rows[index].seats;
        std::vector<Seat> kept;
        std::vector<Seat> moved;
        for (size_t i = 0; i < seats.size(); ++i) {
            const QString place = placeOf(m_layout, section, index, i);
            if (take(seats[i].position, place)) {
                kept.push_back(seats[i]);
                continue;
            }
            m_done.push_back(SpotGrid::isSomewhere(seats[i].position)
                    ? problemOf("overlapping_seats", place, placeUnder(section, index, i))
                    : problemOf("bad_coordinate", place));
            moved.push_back(seats[i]);
        }
        for (Seat &seat : moved) {
            seat.position = freeSpotAfter(kept);
            take(seat.position, placeOf(m_layout, section, index));
            kept.push_back(seat);
        }
        seats = std::move(kept);
    }

    bool take(QPointF position, const QString &place)
    {
        if (!m_spots.add(position, int(m_places.size()), m_onTop))
            return false;
        m_places.push_back(place);
        return true;
    }

    /// On in the direction of the row; where it has none, in a line below everything.
    QPointF freeSpotAfter(const std::vector<Seat> &seats)
    {
        QPointF step(m_pitch, 0);
        if (seats.size() >= 2) {
            const QPointF along = seats.back().position - seats[seats.size() - 2].position;
            const double length = distance(along, {});
            if (length > 0)
                step = along / length * m_pitch;
        }
        const QPointF start = seats.empty() ? spareStart() : seats.back().position;
        for (int i = seats.empty() ? 0 : 1; i <= 1000; ++i) {
            if (!m_spots.near(start + step * i, m_layout.seatDiameter))
                return start + step * i;
        }
        const QPointF spare = spareStart();
        m_spareStart.reset();
        return spare;
    }

    QPointF spareStart()
    {
        if (!m_spareStart) {
            const QRectF all = boundsOfAll();
            m_spareStart = QPointF(all.left(), all.bottom() + 2 * m_pitch);
        }
        // Each caller that begins here begins a line of its own.
        const QPointF start = *m_spareStart;
        m_spareStart = start + QPointF(0, 2 * m_pitch);
        return start;
    }

    Layout &m_layout;
    Problems &m_done;
    double m_onTop;
    SpotGrid m_spots;
    std::vector<QString> m_places; ///< by the tag of a spot
    double m_pitch;
    std::optional<QPointF> m_spareStart;
};

} // namespace

void repairPositions(Layout &layout, Problems &done) { PositionRepair(layout, done).run(); }

} // namespace parterre::layout
