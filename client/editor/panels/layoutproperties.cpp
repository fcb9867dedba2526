// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/layoutproperties.h"

#include "common/layout/layoutlimits.h"

#include <QDoubleSpinBox>
#include <QLineEdit>

namespace parterre::editor {

namespace {

constexpr double leastDiameter = 10; ///< centimetres
constexpr double mostDiameter = 200;

} // namespace

LayoutProperties::LayoutProperties(Workbench bench, QWidget *parent)
    : PropertyGroup(tr("Seat map"), bench, parent)
    , m_name(addText(tr("Name"), QStringLiteral("layoutName")))
    , m_diameter(
          addLength(tr("Seat size"), QStringLiteral("seatDiameter"), leastDiameter, mostDiameter, tr(" cm")))
{
    m_name->setMaxLength(layout::limits::nameLength);
    m_diameter->setToolTip(tr("How large seats are painted"));
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_diameter)})
        endRunWithFocus(field, m_bench.document);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        editOn(tr("Rename the seat map"), [&](layout::Layout &layout) { layout.name = name; });
    });
    connect(m_diameter, &QDoubleSpinBox::valueChanged, this, [this](double diameter) {
        editOn(tr("Change the seat size"), [=](layout::Layout &layout) { layout.seatDiameter = diameter; });
    });
}

bool LayoutProperties::look()
{
    showText(m_name, layout().name);
    showValue(m_diameter, layout().seatDiameter);
    const int sections = int(layout().sections.size());
    say(tr("%Ln seats", nullptr, layout().seatCount()) + QStringLiteral(" · ")
        + tr("%Ln sections", nullptr, sections));
    return m_bench.selection.isEmpty();
}

} // namespace parterre::editor
