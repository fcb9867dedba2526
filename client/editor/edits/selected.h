// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/document/patch.h"

#include <QSet>

namespace parterre::editor {

/// What an edit works on. A section stands for its outline and all its rows, a row for all its seats and its
/// table, the frame for the focal point.
struct Selected {
    QSet<QString> seats;
    QSet<ObjectRef> objects;

    bool isEmpty() const { return seats.isEmpty() && objects.isEmpty(); }
    bool has(const layout::Section &section) const
    {
        return objects.contains({ObjectKind::Section, section.id});
    }
    bool has(const layout::Section &section, const layout::Row &row) const
    {
        return has(section) || objects.contains({ObjectKind::Row, row.id});
    }
    bool has(const layout::Section &section, const layout::Row &row, const layout::Seat &seat) const
    {
        return has(section, row) || seats.contains(seat.id);
    }
};

/// Calls visit(section, row, seat) for each selected seat, in the order of the document.
template <class AnyLayout, class Visit>
void forEachSeat(AnyLayout &layout, const Selected &selected, Visit visit)
{
    for (auto &section : layout.sections) {
        for (auto &row : section.rows) {
            for (auto &seat : row.seats) {
                if (selected.has(section, row, seat))
                    visit(section, row, seat);
            }
        }
    }
}

/// The bounds of what is selected, seats as points; null where that has no place.
QRectF boundsOf(const layout::Layout &layout, const Selected &selected);

} // namespace parterre::editor
