// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/sectionproperties.h"

#include "client/editor/panels/choices.h"
#include "common/layout/layoutlimits.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace parterre::editor {

SectionProperties::SectionProperties(Workbench bench, QWidget *parent)
    : PropertyGroup(tr("Section"), bench, parent)
    , m_name(addText(tr("Name"), QStringLiteral("sectionName")))
    , m_floor(addChoice(tr("Floor"), QStringLiteral("sectionFloor")))
    , m_entrance(addChoice(tr("Entrance"), QStringLiteral("sectionEntrance")))
{
    m_name->setMaxLength(layout::limits::nameLength);
    endRunWithFocus(m_name, m_bench.document);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        editOn(tr("Rename a section"), onSection([&](layout::Section &section) { section.name = name; }));
    });
    connect(m_floor, &QComboBox::activated, this, [this] {
        edit(tr("Change the floor"), onSection([this](layout::Section &section) {
            section.floor = m_floor->currentData().toString();
        }));
    });
    connect(m_entrance, &QComboBox::activated, this, [this] {
        edit(tr("Change the entrance"), onSection([this](layout::Section &section) {
            section.entrance = m_entrance->currentData().toString();
        }));
    });
}

PropertyGroup::Change SectionProperties::onSection(const ChangeSection &change) const
{
    return [this, change](layout::Layout &layout) {
        const auto found = std::ranges::find(layout.sections, m_section, &layout::Section::id);
        if (found != layout.sections.end())
            change(*found);
    };
}

const layout::Section *SectionProperties::shown() const
{
    const layout::Section *only = nullptr;
    const Selected chosen = selected();
    for (const layout::Section &section : layout().sections) {
        const bool isMeant =
            chosen.has(section) || std::ranges::any_of(section.rows, [&](const layout::Row &row) {
                return std::ranges::any_of(
                    row.seats, [&](const layout::Seat &seat) { return chosen.has(section, row, seat); });
            });
        if (isMeant && only)
            return nullptr;
        if (isMeant)
            only = &section;
    }
    return only;
}

bool SectionProperties::look()
{
    const layout::Section *section = shown();
    m_section = section ? section->id : QString();
    if (!section)
        return false;
    showText(m_name, section->name);
    Choices::fillFloors(m_floor, layout());
    Choices::choose(m_floor, section->floor);
    Choices::fillEntrances(m_entrance, layout(), tr("No entrance"));
    Choices::choose(m_entrance, section->entrance);
    return true;
}

} // namespace parterre::editor
