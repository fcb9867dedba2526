// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/edits/problemplace.h"

#include "client/editor/document/objectlists.h"

namespace parterre::editor {

namespace {

bool has(int index, size_t size) { return index >= 0 && size_t(index) < size; }

Selected seatsOfZone(const layout::Layout &layout, const QString &zone)
{
    Selected found;
    for (const layout::Section &section : layout.sections) {
        for (const layout::Row &row : section.rows) {
            for (const layout::Seat &seat : row.seats) {
                if (seat.zone == zone)
                    found.seats.insert(seat.id);
            }
        }
    }
    for (const layout::Area &area : layout.areas) {
        if (area.zone == zone)
            found.objects.insert(refOf(area));
    }
    return found;
}

Selected placeInSection(const layout::Section &section, const layout::Where &where)
{
    if (!has(where.row, section.rows.size()))
        return {{}, {refOf(section)}};
    const layout::Row &row = section.rows[size_t(where.row)];
    if (!has(where.seat, row.seats.size()))
        return {{}, {refOf(row)}};
    return {{row.seats[size_t(where.seat)].id}, {}};
}

} // namespace

Selected placeOf(const layout::Layout &layout, const layout::Where &where)
{
    if (has(where.section, layout.sections.size()))
        return placeInSection(layout.sections[size_t(where.section)], where);
    if (has(where.area, layout.areas.size()))
        return {{}, {refOf(layout.areas[size_t(where.area)])}};
    if (has(where.decoration, layout.decorations.size()))
        return {{}, {refOf(layout.decorations[size_t(where.decoration)])}};
    if (has(where.entrance, layout.entrances.size()))
        return {{}, {refOf(layout.entrances[size_t(where.entrance)])}};
    if (has(where.zone, layout.zones.size()))
        return seatsOfZone(layout, layout.zones[size_t(where.zone)].key);
    return {};
}

} // namespace parterre::editor
