// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/edits/selectedfloors.h"

#include "client/editor/document/objectlists.h"

#include <algorithm>

namespace parterre::editor {

namespace {

bool hasSome(const Selected &selected, const layout::Section &section)
{
    return selected.has(section) || std::ranges::any_of(section.rows, [&](const layout::Row &row) {
        return selected.has(section, row) || std::ranges::any_of(row.seats, [&](const layout::Seat &seat) {
            return selected.seats.contains(seat.id);
        });
    });
}

} // namespace

QSet<QString> floorsOf(const layout::Layout &layout, const Selected &selected)
{
    QSet<QString> floors;
    const auto note = [&](const auto &items) {
        for (const auto &item : items) {
            if (selected.objects.contains(refOf(item)))
                floors.insert(item.floor);
        }
    };
    note(layout.areas);
    note(layout.decorations);
    note(layout.entrances);
    for (const layout::Section &section : layout.sections) {
        if (!floors.contains(section.floor) && hasSome(selected, section))
            floors.insert(section.floor);
    }
    if (selected.objects.contains(ObjectRef{}))
        floors.insert(QString());
    return floors;
}

Selected partOn(const layout::Layout &layout, const Selected &selected,
    const std::function<bool(const QString &)> &isShown)
{
    Selected part;
    const auto take = [&](const auto &item) {
        if (selected.objects.contains(refOf(item)))
            part.objects.insert(refOf(item));
    };
    const auto takeShown = [&](const auto &items) {
        for (const auto &item : items) {
            if (isShown(item.floor))
                take(item);
        }
    };
    takeShown(layout.sections);
    takeShown(layout.areas);
    takeShown(layout.decorations);
    takeShown(layout.entrances);
    for (const layout::Section &section : layout.sections) {
        if (!isShown(section.floor))
            continue;
        for (const layout::Row &row : section.rows) {
            take(row);
            for (const layout::Seat &seat : row.seats) {
                if (selected.seats.contains(seat.id))
                    part.seats.insert(seat.id);
            }
        }
    }
    if (selected.objects.contains(ObjectRef{}))
        part.objects.insert(ObjectRef{});
    return part;
}

} // namespace parterre::editor
