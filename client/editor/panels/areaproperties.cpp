// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/areaproperties.h"

#include "client/editor/panels/choices.h"
#include "common/layout/layoutlimits.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace parterre::editor {

AreaProperties::AreaProperties(Theme &theme, Workbench bench, QWidget *parent)
    : PropertyGroup({}, bench, parent)
    , m_theme(theme)
    , m_name(addText(tr("Name"), QStringLiteral("areaName")))
    , m_capacity(addNumber(tr("Places"), QStringLiteral("areaCapacity"), 0, layout::limits::seats))
    , m_kind(addChoice(tr("Kind"), QStringLiteral("areaKind")))
    , m_zone(addChoice(tr("Zone"), QStringLiteral("areaZone")))
    , m_entrance(addChoice(tr("Entrance"), QStringLiteral("areaEntrance")))
    , m_floor(addChoice(tr("Floor"), QStringLiteral("areaFloor")))
{
    m_name->setMaxLength(layout::limits::nameLength);
    m_capacity->setGroupSeparatorShown(true);
    m_kind->addItem(tr("Free seating"), QString::number(int(layout::Area::Kind::GeneralAdmission)));
    m_kind->addItem(tr("Standing"), QString::number(int(layout::Area::Kind::Standing)));
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_capacity)})
        endRunWithFocus(field, m_bench.document);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        editOn(tr("Rename an area"), onAreas([&](layout::Area &area) { area.name = name; }));
    });
    connect(m_capacity, &QSpinBox::valueChanged, this, [this](int places) {
        editOn(
            tr("Change the number of places"), onAreas([=](layout::Area &area) { area.capacity = places; }));
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        const auto kind = layout::Area::Kind(m_kind->currentData().toInt());
        edit(tr("Change the kind of area"), onAreas([=](layout::Area &area) { area.kind = kind; }));
    });
    connect(m_zone, &QComboBox::activated, this, [this] {
        edit(tr("Change the zone"),
            onAreas([this](layout::Area &area) { area.zone = m_zone->currentData().toString(); }));
    });
    connect(m_entrance, &QComboBox::activated, this, [this] {
        edit(tr("Change the entrance"),
            onAreas([this](layout::Area &area) { area.entrance = m_entrance->currentData().toString(); }));
    });
    connect(m_floor, &QComboBox::activated, this, [this] {
        edit(tr("Change the floor"),
            onAreas([this](layout::Area &area) { area.floor = m_floor->currentData().toString(); }));
    });
}

PropertyGroup::Change AreaProperties::onAreas(const ChangeArea &change) const
{
    return [this, change](layout::Layout &layout) {
        for (layout::Area &area : layout.areas) {
            if (m_bench.selection.hasObject({ObjectKind::Area, area.id}))
                change(area);
        }
    };
}

bool AreaProperties::look()
{
    int count = 0;
    Common<QString> name;
    Common<int> capacity;
    Common<QString> kind;
    Common<QString> zone;
    Common<QString> entrance;
    Common<QString> floor;
    for (const layout::Area &area : layout().areas) {
        if (!m_bench.selection.hasObject({ObjectKind::Area, area.id}))
            continue;
        ++count;
        name.add(area.name);
        capacity.add(area.capacity);
        kind.add(QString::number(int(area.kind)));
        zone.add(area.zone);
        entrance.add(area.entrance);
        floor.add(area.floor);
    }
    if (count == 0)
        return false;
    setTitle(tr("%Ln areas", nullptr, count));
    setFieldVisible(m_name, count == 1);
    showText(m_name, name.value().value_or(QString()));
    m_capacity->setValue(capacity.value().value_or(0));
    Choices::choose(m_kind, kind.value());
    Choices::fillZones(m_zone, m_theme, layout());
    Choices::choose(m_zone, zone.value());
    Choices::fillEntrances(m_entrance, layout(), tr("No entrance"));
    Choices::choose(m_entrance, entrance.value());
    Choices::fillFloors(m_floor, layout());
    Choices::choose(m_floor, floor.value());
    return true;
}

} // namespace parterre::editor
