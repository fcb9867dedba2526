// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/underlayscaling.h"

#include "client/editor/edits/underlayscale.h"
#include "client/editor/panels/picktool.h"
#include "common/layout/layoutlimits.h"

#include <QDoubleSpinBox>
#include <QLocale>
#include <QPushButton>

namespace parterre::editor {

namespace {

constexpr double leastLength = 0.1; ///< centimetres
constexpr int pointsNeeded = 2;

} // namespace

UnderlayScaling::UnderlayScaling(Workbench bench, QWidget *parent)
    : PropertyGroup(tr("Scale by two points"), bench, parent)
    , m_tool(new PickTool(bench, tr("Scale the underlay")))
{
    // What is near are seats and guides, not what the picture shows.
    m_tool->setSnapping(false);
    addPoints();
    addLengthAndApply();
}

void UnderlayScaling::addPoints()
{
    m_pick = new QPushButton(tr("Pick two points"));
    m_pick->setObjectName(QStringLiteral("underlayPick"));
    m_pick->setCheckable(true);
    addWide(m_pick);
    connect(m_pick, &QPushButton::clicked, this, [this](bool on) {
        if (on)
            m_tool->ask(pointsNeeded);
        else
            m_tool->stop();
    });
    connect(m_tool, &PanelTool::ended, m_pick, [pick = m_pick] { pick->setChecked(false); });
    connect(m_tool, &PickTool::picked, this, &UnderlayScaling::takePoints);
}

void UnderlayScaling::addLengthAndApply()
{
    m_length = addLength(tr("True distance"), QStringLiteral("underlayLength"), leastLength,
        layout::limits::coordinate, tr(" cm"));
    m_length->setSingleStep(10);
    m_apply = new QPushButton(tr("Apply"));
    m_apply->setObjectName(QStringLiteral("underlayApply"));
    addWide(m_apply);
    connect(m_length, &QDoubleSpinBox::valueChanged, this, &UnderlayScaling::showState);
    connect(m_apply, &QPushButton::clicked, this, &UnderlayScaling::apply);
}

void UnderlayScaling::takePoints(const QList<QPointF> &points)
{
    m_line = QLineF(points.first(), points.last());
    m_picked = layout().underlay;
    m_length->setValue(m_line->length());
    showState();
    m_length->setFocus();
    m_length->selectAll();
}

std::optional<layout::Underlay> UnderlayScaling::scaled() const
{
    if (!m_line || !layout().underlay)
        return std::nullopt;
    return scaledByPoints(*layout().underlay, m_line->p1(), m_line->p2(), m_length->value());
}

bool UnderlayScaling::isWhereItWas() const
{
    const std::optional<layout::Underlay> &now = layout().underlay;
    return now && m_picked && now->picture == m_picked->picture && placing(*now) == placing(*m_picked);
}

void UnderlayScaling::showState()
{
    const bool isLocked = layout().underlay && layout().underlay->isLocked;
    const bool areTwo = m_line && m_line->length() > 0;
    say(!m_line ? tr("Pick two points of the picture whose distance you know.")
            : areTwo
            ? tr("On the map they are %1 cm apart.").arg(QLocale().toString(m_line->length(), 'f', 1))
            : tr("Both points are the same: pick two others."));
    m_pick->setEnabled(!isLocked);
    m_length->setEnabled(!isLocked && areTwo);
    m_apply->setEnabled(!isLocked && scaled());
}

bool UnderlayScaling::look()
{
    // The points stay on the picture only as long as it stays where it was.
    if (!isWhereItWas())
        m_line.reset();
    if (layout().underlay && layout().underlay->isLocked)
        m_tool->stop();
    showState();
    return layout().underlay.has_value();
}

void UnderlayScaling::apply()
{
    const std::optional<layout::Underlay> next = scaled();
    if (!next)
        return;
    m_picked = next;
    m_line->setLength(m_length->value());
    edit(tr("Scale the underlay"), [&](layout::Layout &layout) { layout.underlay = next; });
}

void UnderlayScaling::hideEvent(QHideEvent *event)
{
    m_tool->stop();
    PropertyGroup::hideEvent(event);
}

} // namespace parterre::editor
