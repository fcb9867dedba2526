// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/edits/structure.h"

#include "client/editor/document/objectlists.h"
#include "client/editor/edits/transforms.h"
#include "common/layout/numbering.h"
#include "common/layout/objectids.h"

#include <algorithm>

namespace parterre::editor {

namespace {

layout::Section *sectionOf(layout::Layout &layout, const QString &id)
{
    const auto found = std::ranges::find(layout.sections, id, &layout::Section::id);
    return found == layout.sections.end() || id.isEmpty() ? nullptr : &*found;
}

/// The wanted label, or the next letter or number that the section does not have.
QString freeLabel(const layout::Section &section, const QString &wanted)
{
    QSet<QString> taken;
    for (const layout::Row &row : section.rows)
        taken.insert(row.label);
    if (!taken.contains(wanted))
        return wanted;
    bool isNumber = false;
    wanted.toInt(&isNumber);
    layout::Numbering numbering;
    numbering.script = isNumber ? layout::Numbering::Script::Arabic : layout::Numbering::Script::Letters;
    numbering.skip = QStringLiteral("IO");
    const int count = int(taken.size()) + 1;
    for (int n = 0; n < count; ++n) {
        const QString label = layout::numbered(numbering, n, count);
        if (!taken.contains(label))
            return label;
    }
    return wanted;
}

void forgetIds(layout::Row &row)
{
    row.id.clear();
    for (layout::Seat &seat : row.seats)
        seat.id.clear();
}

void bringTo(const QString &floor, layout::Layout &copy)
{
    const auto bring = [&floor](auto &items) {
        for (auto &item : items) {
            if (!item.floor.isEmpty())
                item.floor = floor;
        }
    };
    bring(copy.sections);
    bring(copy.areas);
    bring(copy.decorations);
    bring(copy.entrances);
}

/// What `layout` has and `before` has not.
Selected newIn(const layout::Layout &layout, const layout::Layout &before)
{
    Selected old;
    const auto remember = [&old](const auto &items) {
        for (const auto &item : items)
            old.objects.insert(refOf(item));
    };
    remember(before.areas);
    remember(before.decorations);
    remember(before.entrances);
    for (const layout::Section &section : before.sections) {
        for (const layout::Row &row : section.rows) {
            for (const layout::Seat &seat : row.seats)
                old.seats.insert(seat.id);
        }
    }
    Selected fresh;
    const auto note = [&](const auto &items) {
        for (const auto &item : items) {
            if (!old.objects.contains(refOf(item)))
                fresh.objects.insert(refOf(item));
        }
    };
    note(layout.areas);
    note(layout.decorations);
    note(layout.entrances);
    for (const layout::Section &section : layout.sections) {
        for (const layout::Row &row : section.rows) {
            for (const layout::Seat &seat : row.seats) {
                if (!old.seats.contains(seat.id))
                    fresh.seats.insert(seat.id);
            }
        }
    }
    return fresh;
}

} // namespace

bool isBlank(const layout::Layout &layout)
{
    return layout.sections.empty() && layout.areas.empty() && layout.decorations.empty()
        && layout.entrances.empty() && !layout.focalPoint && !layout.underlay;
}

QString freeName(const layout::Layout &layout, const QString &wanted)
{
    QSet<QString> taken;
    for (const layout::Section &section : layout.sections)
        taken.insert(section.name);
    for (const layout::Area &area : layout.areas)
        taken.insert(area.name);
    QString name = wanted;
    for (int n = 2; taken.contains(name); ++n)
        name = QStringLiteral("%1 %2").arg(wanted).arg(n);
    return name;
}

Selected addRows(layout::Layout &layout, const QString &section, const QString &newName,
    std::vector<layout::Row> rows, const QString &floor)
{
    const layout::Layout before = layout;
    if (!sectionOf(layout, section))
        layout.sections.push_back({freeName(layout, newName), {}, {}, {}, floor});
    layout::Section &home = sectionOf(layout, section) ? *sectionOf(layout, section) : layout.sections.back();
    for (layout::Row &row : rows) {
        forgetIds(row);
        row.label = freeLabel(home, row.label);
        home.rows.push_back(std::move(row));
    }
    layout::ensureIds(layout);
    return newIn(layout, before);
}

void remove(layout::Layout &layout, const Selected &selected)
{
    for (layout::Section &section : layout.sections) {
        const bool hadRows = !section.rows.empty();
        for (layout::Row &row : section.rows) {
            std::erase_if(
                row.seats, [&](const layout::Seat &seat) { return selected.has(section, row, seat); });
        }
        std::erase_if(section.rows,
            [&](const layout::Row &row) { return selected.has(section, row) || row.seats.empty(); });
        if (hadRows && section.rows.empty())
            section.outline.clear();
    }
    std::erase_if(layout.sections, [&](const layout::Section &section) {
        return selected.has(section) || (section.rows.empty() && section.outline.isEmpty());
    });
    const auto isSelected = [&](const auto &item) { return selected.objects.contains(refOf(item)); };
    std::erase_if(layout.areas, isSelected);
    std::erase_if(layout.decorations, isSelected);
    std::erase_if(layout.entrances, isSelected);
    if (selected.objects.contains(ObjectRef{}))
        layout.focalPoint.reset();
}

layout::Layout copyOf(const layout::Layout &layout, const Selected &selected)
{
    layout::Layout copy;
    copy.seatDiameter = layout.seatDiameter;
    copy.zones = layout.zones;
    for (const layout::Section &section : layout.sections) {
        layout::Section part = section;
        for (layout::Row &row : part.rows) {
            std::erase_if(
                row.seats, [&](const layout::Seat &seat) { return !selected.has(section, row, seat); });
        }
        std::erase_if(part.rows, [](const layout::Row &row) { return row.seats.empty(); });
        if (!selected.has(section))
            part.outline.clear();
        if (!part.rows.empty() || selected.has(section))
            copy.sections.push_back(std::move(part));
    }
    const auto take = [&](const auto &from, auto &to) {
        std::ranges::copy_if(from, std::back_inserter(to),
            [&](const auto &item) { return selected.objects.contains(refOf(item)); });
    };
    take(layout.areas, copy.areas);
    take(layout.decorations, copy.decorations);
    take(layout.entrances, copy.entrances);
    return copy;
}

Selected paste(layout::Layout &layout, layout::Layout copy, QPointF way, const QString &floor)
{
    const layout::Layout before = layout;
    if (!floor.isEmpty())
        bringTo(floor, copy);
    Selected all;
    for (const layout::Section &section : copy.sections)
        all.objects.insert(refOf(section));
    for (const layout::Area &area : copy.areas)
        all.objects.insert(refOf(area));
    for (const layout::Decoration &decoration : copy.decorations)
        all.objects.insert(refOf(decoration));
    for (const layout::Entrance &entrance : copy.entrances)
        all.objects.insert(refOf(entrance));
    transform(copy, all, QTransform::fromTranslate(way.x(), way.y()));
    for (const layout::Zone &zone : copy.zones) {
        if (std::ranges::find(layout.zones, zone.key, &layout::Zone::key) == layout.zones.end())
            layout.zones.push_back(zone);
    }
    for (layout::Section &section : copy.sections) {
        // Parts of a section join it; a whole one stands by itself.
        layout::Section *home = section.outline.isEmpty() ? sectionOf(layout, section.id) : nullptr;
        if (!home || (!floor.isEmpty() && home->floor != section.floor)) {
            layout.sections.push_back(
                {freeName(layout, section.name), section.outline, {}, {}, section.floor, section.entrance});
            home = &layout.sections.back();
        }
        for (layout::Row &row : section.rows) {
            forgetIds(row);
            row.label = freeLabel(*home, row.label);
            home->rows.push_back(std::move(row));
        }
    }
    for (layout::Area area : copy.areas) {
        area.id.clear();
        area.name = freeName(layout, area.name);
        layout.areas.push_back(std::move(area));
    }
    for (layout::Decoration decoration : copy.decorations) {
        decoration.id.clear();
        layout.decorations.push_back(std::move(decoration));
    }
    for (layout::Entrance entrance : copy.entrances) {
        entrance.id.clear();
        layout.entrances.push_back(std::move(entrance));
    }
    layout::ensureIds(layout);
    return newIn(layout, before);
}

void setZone(layout::Layout &layout, const Selected &selected, const QString &zone)
{
    forEachSeat(layout, selected, [&](auto &, auto &, layout::Seat &seat) { seat.zone = zone; });
    for (layout::Area &area : layout.areas) {
        if (selected.objects.contains(refOf(area)))
            area.zone = zone;
    }
}

void setAttribute(layout::Layout &layout, const Selected &selected, layout::SeatAttribute attribute, bool on)
{
    forEachSeat(layout, selected,
        [&](auto &, auto &, layout::Seat &seat) { seat.attributes.setFlag(attribute, on); });
}

} // namespace parterre::editor
