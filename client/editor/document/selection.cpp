// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/document/selection.h"

#include "client/editor/document/objectlists.h"

#include <utility>

namespace parterre::editor {

Selection::Selection(QObject *parent)
    : QObject(parent)
{
}

void Selection::set(QSet<QString> seats, QSet<ObjectRef> objects)
{
    if (m_seats == seats && m_objects == objects)
        return;
    m_seats = std::move(seats);
    m_objects = std::move(objects);
    Q_EMIT changed();
}

void Selection::toggle(const QSet<QString> &seats, const QSet<ObjectRef> &objects)
{
    const bool all = m_seats.contains(seats) && m_objects.contains(objects);
    if (all)
        set(m_seats - seats, m_objects - objects);
    else
        set(m_seats + seats, m_objects + objects);
}

void Selection::keepOnly(const layout::Layout &layout)
{
    QSet<QString> seats;
    QSet<ObjectRef> objects;
    const auto keep = [&](const auto &items) {
        for (const auto &item : items) {
            if (hasObject(refOf(item)))
                objects.insert(refOf(item));
        }
    };
    keep(layout.sections);
    keep(layout.areas);
    keep(layout.decorations);
    keep(layout.entrances);
    if (hasObject({}))
        objects.insert({});
    for (const layout::Section &section : layout.sections) {
        keep(section.rows);
        for (const layout::Row &row : section.rows) {
            for (const layout::Seat &seat : row.seats) {
                if (hasSeat(seat.id))
                    seats.insert(seat.id);
            }
        }
    }
    set(std::move(seats), std::move(objects));
}

} // namespace parterre::editor
