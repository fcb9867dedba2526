// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/layout/layout.h"

#include <QHash>

#include <span>
#include <vector>

namespace parterre::layout {

/// A layout laid flat by seat number, for everything that asks "where is seat n": painting, prices, tickets,
/// best seats. Seat numbers follow the document (sections, rows, seats; then the places of the areas) unless
/// it says otherwise (seatnumbers.h); some may belong to seats that earlier versions had. Immutable.
class SeatPlan {
public:
    struct Place {
        QPointF position; ///< of an area's place: the middle of the area
        qint16 zone = -1; ///< index into layout().zones; -1: none
        qint16 section = -1; ///< index into layout().sections; -1: a place of an area, or none any more
        qint16 row = -1; ///< index into the section's rows
        qint16 column = -1; ///< index into the row's seats
        qint16 area = -1; ///< index into layout().areas; -1: a seat
        qint16 floor = -1; ///< index into layout().floors; -1: none. From its section or area
        SeatAttributes attributes;
    };

    explicit SeatPlan(Layout layout);

    const Layout &layout() const { return m_layout; }
    /// One more than the highest number.
    int size() const { return int(m_places.size()); }
    bool has(SeatNo seat) const
    {
        return seat >= 0 && seat < size() && (place(seat).section >= 0 || place(seat).area >= 0);
    }
    /// Of any number below size().
    const Place &place(SeatNo seat) const { return m_places[size_t(seat)]; }
    const std::vector<Place> &places() const { return m_places; }
    /// The bounds of everything that is painted.
    QRectF bounds() const { return m_bounds; }

    /// The seat numbers of a row and of an area, in the order of the document.
    std::span<const SeatNo> seatsOfRow(int section, int row) const;
    std::span<const SeatNo> seatsOfArea(int area) const;
    /// Of a seat that the plan has.
    std::span<const SeatNo> rowOf(SeatNo seat) const
    {
        return seatsOfRow(place(seat).section, place(seat).row);
    }

    /// "Stalls C 12"; a place of an area: "Floor 117".
    QString label(SeatNo seat) const;
    /// "12"
    QString seatLabel(SeatNo seat) const;
    /// Zone::key, empty for none.
    QString zoneKey(SeatNo seat) const;
    /// What is called so: "C 12", "c12", "Stalls C 12", "st c 12" (the beginning of a section's name), "Floor
    /// 117", or a run of neighbours, "C 12-14". Several where sections share row letters, in the order of the
    /// document. The seats of a run lie between its ends as they sit, whatever their numbers.
    std::vector<std::vector<SeatNo>> findRuns(const QString &text) const;
    /// The seats of findRuns(), one after the other.
    std::vector<SeatNo> find(const QString &text) const;

private:
    Layout m_layout;
    std::vector<Place> m_places;
    std::vector<SeatNo> m_numbers; ///< in the order of the document
    std::vector<std::vector<size_t>> m_rowStarts; ///< in m_numbers
    std::vector<size_t> m_areaStarts;
    QRectF m_bounds;
};

} // namespace parterre::layout
