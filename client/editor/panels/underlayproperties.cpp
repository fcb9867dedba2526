// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/underlayproperties.h"

#include "client/editor/panels/underlaytool.h"
#include "common/layout/layoutlimits.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QPushButton>

#include <cmath>
#include <functional>
#include <initializer_list>

namespace parterre::editor {

namespace {

constexpr int percent = 100;
constexpr int opacityStep = 5; ///< per cent
constexpr double placeStep = 10; ///< centimetres
constexpr int scaleDecimals = 5;
constexpr double leastScale = 0.00001;

} // namespace

UnderlayProperties::UnderlayProperties(Workbench bench, QWidget *parent)
    : PropertyGroup(tr("Look and place"), bench, parent)
    , m_tool(new UnderlayTool(bench))
{
    addLook();
    addPlace();
    addDrag();
}

void UnderlayProperties::addLook()
{
    m_opacity = addNumber(tr("Opacity"), QStringLiteral("underlayOpacity"), 0, percent);
    m_opacity->setSuffix(tr(" %"));
    m_opacity->setSingleStep(opacityStep);
    m_isVisible = addCheck(tr("Visible"), QStringLiteral("underlayVisible"));
    m_isLocked = addCheck(tr("Locked"), QStringLiteral("underlayLocked"));
    m_isLocked->setToolTip(tr("It cannot be moved, scaled or turned"));
    endRunWithFocus(m_opacity, m_bench.document);
    connect(m_opacity, &QSpinBox::valueChanged, this, [this](int opacity) {
        editOn(tr("Dim the underlay"),
            onUnderlay([=](layout::Underlay &underlay) { underlay.opacity = double(opacity) / percent; }));
    });
    connect(m_isVisible, &QCheckBox::clicked, this, [this](bool on) {
        edit(on ? tr("Show the underlay") : tr("Hide the underlay"),
            onUnderlay([=](layout::Underlay &underlay) { underlay.isVisible = on; }));
    });
    connect(m_isLocked, &QCheckBox::clicked, this, [this](bool on) {
        edit(on ? tr("Lock the underlay") : tr("Unlock the underlay"),
            onUnderlay([=](layout::Underlay &underlay) { underlay.isLocked = on; }));
    });
}

void UnderlayProperties::addPlace()
{
    constexpr double most = layout::limits::coordinate;
    m_x = addLength(tr("To the right"), QStringLiteral("underlayX"), -most, most, tr(" cm"));
    m_y = addLength(tr("Down"), QStringLiteral("underlayY"), -most, most, tr(" cm"));
    m_scale = addLength(tr("Scale"), QStringLiteral("underlayScale"), leastScale, most, tr(" cm"));
    m_rotation =
        addLength(tr("Turned by"), QStringLiteral("underlayRotation"), -360, 360, QStringLiteral(" °"));
    m_x->setSingleStep(placeStep);
    m_y->setSingleStep(placeStep);
    m_scale->setDecimals(scaleDecimals);
    m_scale->setMinimum(leastScale); // with one decimal it was none
    m_scale->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_scale->setToolTip(tr("How long a pixel of the picture is in the hall; of a PDF page, a point"));
    m_rotation->setWrapping(true);
    const auto follow = [this](QDoubleSpinBox *field, const QString &text,
                            const std::function<void(layout::Underlay &, double)> &change) {
        endRunWithFocus(field, m_bench.document);
        connect(field, &QDoubleSpinBox::valueChanged, this, [=, this](double value) {
            editOn(text, onUnderlay([&](layout::Underlay &underlay) { change(underlay, value); }));
        });
    };
    follow(m_x, tr("Move the underlay"), [](layout::Underlay &it, double x) { it.position.setX(x); });
    follow(m_y, tr("Move the underlay"), [](layout::Underlay &it, double y) { it.position.setY(y); });
    follow(m_scale, tr("Scale the underlay"), [](layout::Underlay &it, double scale) { it.scale = scale; });
    follow(m_rotation, tr("Turn the underlay"), [](layout::Underlay &it, double by) { it.rotation = by; });
}

void UnderlayProperties::addDrag()
{
    m_drag = new QPushButton(tr("Drag on the map"));
    m_drag->setObjectName(QStringLiteral("underlayDrag"));
    m_drag->setCheckable(true);
    addWide(m_drag);
    connect(m_drag, &QPushButton::clicked, this, [this](bool on) {
        if (on)
            m_tool->start();
        else
            m_tool->stop();
    });
    connect(m_tool, &PanelTool::ended, m_drag, [drag = m_drag] { drag->setChecked(false); });
}

PropertyGroup::Change UnderlayProperties::onUnderlay(const ChangeUnderlay &change) const
{
    return [change](layout::Layout &layout) {
        if (layout.underlay)
            change(*layout.underlay);
    };
}

bool UnderlayProperties::look()
{
    const layout::Underlay underlay = layout().underlay.value_or(layout::Underlay());
    m_opacity->setValue(int(std::lround(underlay.opacity * percent)));
    m_isVisible->setChecked(underlay.isVisible);
    m_isLocked->setChecked(underlay.isLocked);
    showValue(m_x, underlay.position.x());
    showValue(m_y, underlay.position.y());
    showValue(m_scale, underlay.scale);
    showValue(m_rotation, underlay.rotation);
    if (underlay.isLocked)
        m_tool->stop();
    for (QWidget *field : std::initializer_list<QWidget *>{m_x, m_y, m_scale, m_rotation, m_drag})
        field->setEnabled(!underlay.isLocked);
    return layout().underlay.has_value();
}

void UnderlayProperties::hideEvent(QHideEvent *event)
{
    m_tool->stop();
    PropertyGroup::hideEvent(event);
}

} // namespace parterre::editor
