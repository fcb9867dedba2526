// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/entranceproperties.h"

#include "client/editor/panels/choices.h"
#include "common/layout/layoutlimits.h"

#include <QComboBox>
#include <QLineEdit>

namespace parterre::editor {

EntranceProperties::EntranceProperties(Workbench bench, QWidget *parent)
    : PropertyGroup({}, bench, parent)
    , m_name(addText(tr("Name"), QStringLiteral("entranceName")))
    , m_floor(addChoice(tr("Floor"), QStringLiteral("entranceFloor")))
{
    m_name->setMaxLength(layout::limits::nameLength);
    endRunWithFocus(m_name, m_bench.document);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        editOn(
            tr("Rename an entrance"), onEntrances([&](layout::Entrance &entrance) { entrance.name = name; }));
    });
    connect(m_floor, &QComboBox::activated, this, [this] {
        edit(tr("Change the floor"), onEntrances([this](layout::Entrance &entrance) {
            entrance.floor = m_floor->currentData().toString();
        }));
    });
}

PropertyGroup::Change EntranceProperties::onEntrances(const ChangeEntrance &change) const
{
    return [this, change](layout::Layout &layout) {
        for (layout::Entrance &entrance : layout.entrances) {
            if (m_bench.selection.hasObject({ObjectKind::Entrance, entrance.id}))
                change(entrance);
        }
    };
}

bool EntranceProperties::look()
{
    int count = 0;
    Common<QString> name;
    Common<QString> floor;
    for (const layout::Entrance &entrance : layout().entrances) {
        if (!m_bench.selection.hasObject({ObjectKind::Entrance, entrance.id}))
            continue;
        ++count;
        name.add(entrance.name);
        floor.add(entrance.floor);
    }
    if (count == 0)
        return false;
    setTitle(tr("%Ln entrances", nullptr, count));
    setFieldVisible(m_name, count == 1);
    showText(m_name, name.value().value_or(QString()));
    Choices::fillFloors(m_floor, layout());
    Choices::choose(m_floor, floor.value());
    return true;
}

} // namespace parterre::editor
