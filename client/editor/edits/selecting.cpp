// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/edits/selecting.h"

#include "client/editor/document/objectlists.h"
#include "common/layout/geometry.h"

#include <algorithm>

namespace parterre::editor {

namespace {

/// The seats of all rows for which `isWanted` says so.
template <class IsWanted>
QSet<QString> seatsOfRows(const layout::Layout &layout, IsWanted isWanted)
{
    QSet<QString> found;
    for (const layout::Section &section : layout.sections) {
        for (const layout::Row &row : section.rows) {
            if (!isWanted(section, row))
                continue;
            for (const layout::Seat &seat : row.seats)
                found.insert(seat.id);
        }
    }
    return found;
}

bool hasOneOf(const layout::Row &row, const QSet<QString> &seats)
{
    return std::ranges::any_of(row.seats, [&](const layout::Seat &seat) { return seats.contains(seat.id); });
}

void addNearest(QSet<QString> &found, const layout::Row &row, QPointF place, double reach)
{
    const auto nearest = std::ranges::min_element(
        row.seats, {}, [place](const layout::Seat &seat) { return layout::distance(seat.position, place); });
    if (nearest != row.seats.end() && layout::distance(nearest->position, place) <= reach)
        found.insert(nearest->id);
}

} // namespace

QSet<QString> sameRow(const layout::Layout &layout, const QSet<QString> &seats)
{
    return seatsOfRows(layout, [&](const auto &, const layout::Row &row) { return hasOneOf(row, seats); });
}

QSet<QString> sameSection(const layout::Layout &layout, const QSet<QString> &seats)
{
    return seatsOfRows(layout, [&](const layout::Section &section, const auto &) {
        return std::ranges::any_of(
            section.rows, [&](const layout::Row &row) { return hasOneOf(row, seats); });
    });
}

QSet<QString> sameZone(const layout::Layout &layout, const QSet<QString> &seats)
{
    QSet<QString> zones;
    QSet<QString> found;
    const Selected some{seats, {}};
    forEachSeat(
        layout, some, [&](const auto &, const auto &, const layout::Seat &seat) { zones.insert(seat.zone); });
    for (const layout::Section &section : layout.sections) {
        for (const layout::Row &row : section.rows) {
            for (const layout::Seat &seat : row.seats) {
                if (zones.contains(seat.zone))
                    found.insert(seat.id);
            }
        }
    }
    return found;
}

QSet<QString> grown(const layout::Layout &layout, const QSet<QString> &seats)
{
    constexpr double rowReach = 3; // of the usual pitch
    const double reach = layout::usualPitch(layout) * rowReach;
    QSet<QString> found = seats;
    for (const layout::Section &section : layout.sections) {
        for (size_t r = 0; r < section.rows.size(); ++r) {
            const layout::Row &row = section.rows[r];
            for (size_t i = 0; i < row.seats.size(); ++i) {
                if (!seats.contains(row.seats[i].id))
                    continue;
                if (i > 0)
                    found.insert(row.seats[i - 1].id);
                if (i + 1 < row.seats.size())
                    found.insert(row.seats[i + 1].id);
                if (r > 0)
                    addNearest(found, section.rows[r - 1], row.seats[i].position, reach);
                if (r + 1 < section.rows.size())
                    addNearest(found, section.rows[r + 1], row.seats[i].position, reach);
            }
        }
    }
    return found;
}

Selected everything(const layout::Layout &layout)
{
    Selected all;
    all.seats = seatsOfRows(layout, [](const auto &, const auto &) { return true; });
    const auto take = [&all](const auto &items) {
        for (const auto &item : items)
            all.objects.insert(refOf(item));
    };
    take(layout.areas);
    take(layout.decorations);
    take(layout.entrances);
    if (layout.focalPoint)
        all.objects.insert(ObjectRef{});
    return all;
}

} // namespace parterre::editor
