// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/decorationproperties.h"

#include "client/editor/panels/choices.h"
#include "client/editor/panels/colorbutton.h"
#include "common/layout/layoutlimits.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>

namespace parterre::editor {

DecorationProperties::DecorationProperties(Workbench bench, QWidget *parent)
    : PropertyGroup({}, bench, parent)
    , m_text(addText(tr("Text"), QStringLiteral("decorationText")))
    , m_color(new ColorButton(tr("As the theme has it")))
{
    m_color->setObjectName(QStringLiteral("decorationColor"));
    addField(tr("Colour"), m_color);
    m_rotation =
        addLength(tr("Turned by"), QStringLiteral("decorationRotation"), -360, 360, QStringLiteral(" °"));
    m_floor = addChoice(tr("Floor"), QStringLiteral("decorationFloor"));
    m_text->setMaxLength(layout::limits::nameLength);
    m_rotation->setWrapping(true);
    for (QWidget *field : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_rotation)})
        endRunWithFocus(field, m_bench.document);
    connect(m_text, &QLineEdit::textEdited, this, [this](const QString &text) {
        editOn(tr("Write a text"), onDecorations([&](layout::Decoration &item) { item.text = text; }));
    });
    connect(m_color, &ColorButton::chosen, this, [this](const QString &color) {
        edit(tr("Change a colour"), onDecorations([&](layout::Decoration &item) { item.color = color; }));
    });
    connect(m_rotation, &QDoubleSpinBox::valueChanged, this, [this](double degrees) {
        editOn(tr("Turn"), onDecorations([=](layout::Decoration &item) { item.rotation = degrees; }));
    });
    connect(m_floor, &QComboBox::activated, this, [this] {
        edit(tr("Change the floor"), onDecorations([this](layout::Decoration &item) {
            item.floor = m_floor->currentData().toString();
        }));
    });
}

PropertyGroup::Change DecorationProperties::onDecorations(const ChangeDecoration &change) const
{
    return [this, change](layout::Layout &layout) {
        for (layout::Decoration &item : layout.decorations) {
            if (m_bench.selection.hasObject({ObjectKind::Decoration, item.id}))
                change(item);
        }
    };
}

bool DecorationProperties::look()
{
    int count = 0;
    Common<QString> text;
    Common<QString> color;
    Common<double> rotation;
    Common<QString> floor;
    for (const layout::Decoration &item : layout().decorations) {
        if (!m_bench.selection.hasObject({ObjectKind::Decoration, item.id}))
            continue;
        ++count;
        setTitle(Choices::kindName(item.kind));
        text.add(item.text);
        color.add(item.color);
        rotation.add(item.rotation);
        floor.add(item.floor);
    }
    if (count == 0)
        return false;
    if (count > 1)
        setTitle(tr("%Ln decorations", nullptr, count));
    showText(m_text, text.value().value_or(QString()));
    m_text->setPlaceholderText(text.value() ? QString() : tr("Several"));
    m_color->setColor(color.value().value_or(QString()));
    showValue(m_rotation, rotation.value().value_or(0));
    Choices::fillFloors(m_floor, layout());
    Choices::choose(m_floor, floor.value());
    return true;
}

} // namespace parterre::editor
