// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/floorlist.h"

#include "client/editor/panels/itemlist.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/objectids.h"

#include <QSet>

#include <algorithm>

namespace parterre::editor {

FloorList::FloorList(Theme &theme, Workbench bench, QWidget *parent)
    : PropertyGroup(tr("Floors"), bench, parent)
    , m_list(new ItemList(
          theme, QStringLiteral("floors"), {tr("Floors"), tr("New floor"), tr("Remove the floor")}))
{
    addWide(m_list);
    connect(m_list, &ItemList::addRequested, this, &FloorList::add);
    connect(m_list, &ItemList::removeRequested, this, &FloorList::remove);
    connect(m_list, &ItemList::renamed, this, [this](int index, const QString &name) {
        edit(tr("Rename a floor"), [&](layout::Layout &layout) { layout.floors[size_t(index)].name = name; });
    });
    connect(m_list, &ItemList::moveRequested, this, [this](int from, int to) {
        edit(tr("Put floors in order"), [&](layout::Layout &layout) {
            std::swap(layout.floors[size_t(from)], layout.floors[size_t(to)]);
        });
    });
}

bool FloorList::look()
{
    QList<ItemList::Entry> entries;
    for (const layout::Floor &floor : layout().floors)
        entries.append({floor.name, {}});
    m_list->setEntries(entries);
    say(entries.isEmpty() ? tr("All lies on one floor.") : tr("The lowest first."));
    return m_bench.selection.isEmpty();
}

void FloorList::add()
{
    if (layout().floors.size() >= layout::limits::floors)
        return;
    edit(tr("Add a floor"), [this](layout::Layout &layout) {
        QSet<QString> keys;
        QSet<QString> names;
        for (const layout::Floor &floor : layout.floors) {
            keys.insert(floor.key);
            names.insert(floor.name);
        }
        layout.floors.push_back({layout::FreeNames(keys).next(QStringLiteral("floor")),
            layout::FreeNames(names).next(tr("Floor") + u' ')});
    });
    m_list->setCurrent(int(layout().floors.size()) - 1);
    m_list->editCurrent();
}

void FloorList::remove(int index)
{
    edit(tr("Remove a floor"), [index](layout::Layout &layout) {
        const QString key = layout.floors[size_t(index)].key;
        layout.floors.erase(layout.floors.begin() + index);
        const auto leave = [&key](auto &items) {
            for (auto &item : items) {
                if (item.floor == key)
                    item.floor.clear();
            }
        };
        leave(layout.sections);
        leave(layout.areas);
        leave(layout.decorations);
        leave(layout.entrances);
    });
}

} // namespace parterre::editor
