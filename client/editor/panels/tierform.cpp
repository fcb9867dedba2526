// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/tierform.h"

#include "common/layout/layoutlimits.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QSpinBox>

namespace parterre::editor {

namespace {

constexpr double farthest = 100'000; ///< centimetres
constexpr double widest = 1000;
constexpr int mostAisles = 100;
constexpr int mostGrowth = 100;

} // namespace

TierForm::TierForm(QWidget *parent)
    : GeneratorForm({}, parent)
{
    const layout::ArcTier usual;
    m_radius = length(tr("Radius"), QStringLiteral("tierRadius"), farthest, usual.innerRadius);
    m_opening = angle(tr("Opening"), QStringLiteral("tierOpening"), usual.toAngle - usual.fromAngle);
    m_direction = angle(tr("Direction"), QStringLiteral("tierDirection"), 0);
    m_rows = number(tr("Rows"), QStringLiteral("tierRows"), 1, layout::limits::rowsOfSection, usual.rows);
    m_rowSpacing = length(tr("Row distance"), QStringLiteral("tierRowSpacing"), widest, usual.rowSpacing);
    m_pitch = length(tr("Seat distance"), QStringLiteral("tierPitch"), widest, usual.seatPitch);
    m_firstRowSeats =
        number(tr("First row"), QStringLiteral("tierFirstRowSeats"), 0, layout::limits::seatsOfRow, 0);
    m_growth = number(tr("More each row"), QStringLiteral("tierGrowth"), -mostGrowth, mostGrowth, 0);
    m_aisles = number(tr("Aisles"), QStringLiteral("tierAisles"), 0, mostAisles, usual.aisles);
    m_aisleWidth = length(tr("Aisle width"), QStringLiteral("tierAisleWidth"), widest, usual.aisleWidth);
    m_isStraight =
        GeneratorForm::check(tr("Straight between aisles"), QStringLiteral("tierStraight"), usual.isStraight);
    m_radius->setToolTip(tr("From the centre to the first row"));
    m_opening->setToolTip(tr("90°: a quarter of a circle; 360°: all around"));
    m_direction->setToolTip(
        tr("0°: opposite the stage; 90°: at the left of the audience; -90°: at its right"));
    m_firstRowSeats->setSpecialValueText(tr("as many as fit"));
    setFieldVisible(m_growth, false);
    connect(m_firstRowSeats, &QSpinBox::valueChanged, this,
        [this](int seats) { setFieldVisible(m_growth, seats > 0); });
}

layout::ArcTier TierForm::tier(const layout::SectionLabels &labels, QPointF place) const
{
    constexpr double down = 90; // away from the stage
    layout::ArcTier tier;
    tier.labels = labels;
    tier.centre = place;
    tier.innerRadius = m_radius->value();
    tier.fromAngle = down + m_direction->value() - m_opening->value() / 2;
    tier.toAngle = down + m_direction->value() + m_opening->value() / 2;
    tier.rows = m_rows->value();
    tier.rowSpacing = m_rowSpacing->value();
    tier.seatPitch = m_pitch->value();
    tier.firstRowSeats = m_firstRowSeats->value();
    tier.growth = m_firstRowSeats->value() > 0 ? m_growth->value() : 0;
    tier.aisles = m_aisles->value();
    tier.aisleWidth = m_aisleWidth->value();
    tier.isStraight = m_isStraight->isChecked();
    return tier;
}

layout::Section TierForm::make(const layout::SectionLabels &labels, QPointF place) const
{
    return layout::arcTier(tier(labels, place));
}

std::optional<layout::ParameterFault> TierForm::check(const layout::SectionLabels &labels) const
{
    return tier(labels, {}).check();
}

} // namespace parterre::editor
