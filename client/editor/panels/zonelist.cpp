// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/zonelist.h"

#include "client/editor/panels/choices.h"
#include "client/editor/panels/colorbutton.h"
#include "client/editor/panels/itemlist.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/objectids.h"

#include <QSet>

#include <algorithm>

namespace parterre::editor {

ZoneList::ZoneList(Theme &theme, Workbench bench, QWidget *parent)
    : PropertyGroup(tr("Zones"), bench, parent)
    , m_theme(theme)
    , m_list(
          new ItemList(theme, QStringLiteral("zones"), {tr("Zones"), tr("New zone"), tr("Remove the zone")}))
    , m_color(new ColorButton({}))
{
    m_color->setObjectName(QStringLiteral("zoneColor"));
    m_color->setToolTip(tr("Colour of the zone"));
    m_list->buttons()->addWidget(m_color);
    addWide(m_list);
    connect(m_list, &ItemList::addRequested, this, &ZoneList::add);
    connect(m_list, &ItemList::removeRequested, this, &ZoneList::remove);
    connect(m_list, &ItemList::currentChanged, this, &ZoneList::showColor);
    connect(m_list, &ItemList::renamed, this, [this](int index, const QString &name) {
        edit(tr("Rename a zone"), [&](layout::Layout &layout) { layout.zones[size_t(index)].name = name; });
    });
    connect(m_list, &ItemList::moveRequested, this, [this](int from, int to) {
        edit(tr("Put zones in order"),
            [&](layout::Layout &layout) { std::swap(layout.zones[size_t(from)], layout.zones[size_t(to)]); });
    });
    connect(m_color, &ColorButton::chosen, this, [this](const QString &color) {
        edit(tr("Change a colour"),
            [&](layout::Layout &layout) { layout.zones[size_t(m_list->current())].color = color; });
    });
}

bool ZoneList::look()
{
    QList<ItemList::Entry> entries;
    for (size_t zone = 0; zone < layout().zones.size(); ++zone)
        entries.append(
            {layout().zones[zone].name, Choices::swatch(Choices::zoneColor(m_theme, layout(), zone))});
    m_list->setEntries(entries);
    say(entries.isEmpty() ? tr("Seats without a zone have no price.") : tr("The dearest first."));
    showColor();
    return m_bench.selection.isEmpty();
}

void ZoneList::showColor()
{
    const int zone = m_list->current();
    const bool isOne = zone >= 0 && size_t(zone) < layout().zones.size();
    m_color->setVisible(isOne);
    if (isOne)
        m_color->setColor(Choices::zoneColor(m_theme, layout(), size_t(zone)).name().toUpper());
}

void ZoneList::add()
{
    if (layout().zones.size() >= layout::limits::zones)
        return;
    edit(tr("Add a zone"), [this](layout::Layout &layout) {
        QSet<QString> keys;
        QSet<QString> names;
        for (const layout::Zone &zone : layout.zones) {
            keys.insert(zone.key);
            names.insert(zone.name);
        }
        const auto colors = tokens::zoneColors();
        layout.zones.push_back({layout::FreeNames(keys).next(QStringLiteral("zone")),
            layout::FreeNames(names).next(tr("Zone") + u' '),
            colors[layout.zones.size() % colors.size()].name().toUpper()});
    });
    m_list->setCurrent(int(layout().zones.size()) - 1);
    m_list->editCurrent();
}

void ZoneList::remove(int index)
{
    edit(tr("Remove a zone"), [index](layout::Layout &layout) {
        const QString key = layout.zones[size_t(index)].key;
        layout.zones.erase(layout.zones.begin() + index);
        for (layout::Section &section : layout.sections) {
            for (layout::Row &row : section.rows) {
                for (layout::Seat &seat : row.seats) {
                    if (seat.zone == key)
                        seat.zone.clear();
                }
            }
        }
        for (layout::Area &area : layout.areas) {
            if (area.zone == key)
                area.zone.clear();
        }
    });
}

} // namespace parterre::editor
