// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/focusproperties.h"

#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"

#include <QCheckBox>
#include <QDoubleSpinBox>

namespace parterre::editor {

namespace {

/// The middle of the stage, or where a stage would be.
QPointF likelyFocus(const layout::Layout &layout)
{
    for (const layout::Decoration &item : layout.decorations) {
        if (item.kind == layout::Decoration::Kind::Stage)
            return layout::boundsOf(layout::outlineOf(item)).center();
    }
    const QRectF bounds = layout.bounds();
    return {bounds.center().x(), bounds.top()};
}

} // namespace

FocusProperties::FocusProperties(Workbench bench, QWidget *parent)
    : PropertyGroup(tr("Focal point"), bench, parent)
    , m_isSet(addCheck(tr("Everybody looks at one point"), QStringLiteral("hasFocus")))
    , m_x(addLength(tr("To the right"), QStringLiteral("focusX"), -layout::limits::coordinate,
          layout::limits::coordinate, tr(" cm")))
    , m_y(addLength(tr("Down"), QStringLiteral("focusY"), -layout::limits::coordinate,
          layout::limits::coordinate, tr(" cm")))
{
    for (QDoubleSpinBox *field : {m_x, m_y}) {
        field->setSingleStep(10);
        endRunWithFocus(field, m_bench.document);
        connect(field, &QDoubleSpinBox::valueChanged, this, [this] { moveTo({m_x->value(), m_y->value()}); });
    }
    connect(m_isSet, &QCheckBox::clicked, this, &FocusProperties::setOn);
}

bool FocusProperties::look()
{
    const std::optional<QPointF> &point = layout().focalPoint;
    m_isSet->setChecked(point.has_value());
    setFieldVisible(m_x, point.has_value());
    setFieldVisible(m_y, point.has_value());
    showValue(m_x, point.value_or(QPointF()).x());
    showValue(m_y, point.value_or(QPointF()).y());
    return m_bench.selection.isEmpty() || m_bench.selection.hasObject({});
}

void FocusProperties::setOn(bool on)
{
    edit(on ? tr("Set the focal point") : tr("Remove the focal point"), [on](layout::Layout &layout) {
        layout.focalPoint = on ? std::optional(likelyFocus(layout)) : std::nullopt;
    });
}

void FocusProperties::moveTo(QPointF point)
{
    editOn(tr("Move the focal point"), [point](layout::Layout &layout) { layout.focalPoint = point; });
}

} // namespace parterre::editor
