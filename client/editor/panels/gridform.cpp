// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/gridform.h"

#include "common/layout/layoutlimits.h"

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

namespace parterre::editor {

namespace {

constexpr double widest = 1000; ///< centimetres
constexpr double mostCurve = 10'000;

std::vector<int> numbersIn(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    std::vector<int> numbers;
    for (auto match = number.globalMatch(text); match.hasNext();)
        numbers.push_back(match.next().captured().toInt());
    return numbers;
}

} // namespace

GridForm::GridForm(QWidget *parent)
    : GeneratorForm({}, parent)
{
    const layout::SeatGrid usual;
    m_rows = number(tr("Rows"), QStringLiteral("gridRows"), 1, layout::limits::rowsOfSection, usual.rows);
    m_seats = number(
        tr("Seats a row"), QStringLiteral("gridSeats"), 1, layout::limits::seatsOfRow, usual.seatsPerRow);
    m_pitch = length(tr("Seat distance"), QStringLiteral("gridPitch"), widest, usual.seatPitch);
    m_rowSpacing = length(tr("Row distance"), QStringLiteral("gridRowSpacing"), widest, usual.rowSpacing);
    m_curve = length(tr("Curve"), QStringLiteral("gridCurve"), mostCurve, usual.curve);
    m_curve->setMinimum(-mostCurve);
    m_skew = angle(tr("Skew"), QStringLiteral("gridSkew"), usual.skew);
    m_rotation = angle(tr("Turned by"), QStringLiteral("gridRotation"), usual.rotation);
    m_aisles = addText(tr("Aisles after"), QStringLiteral("gridAisles"));
    m_aisleWidth = length(tr("Aisle width"), QStringLiteral("gridAisleWidth"), widest, usual.aisleWidth);
    m_curve->setToolTip(tr("How far the ends of a row stand before its middle"));
    m_skew->setToolTip(tr("By which angle the rows shift to the right from one to the next"));
    m_aisles->setPlaceholderText(tr("7, 14"));
    m_aisles->setToolTip(tr("Numbers of seats from the left"));
    connect(m_aisles, &QLineEdit::textChanged, this, &GridForm::changed);
}

layout::SeatGrid GridForm::grid(const layout::SectionLabels &labels, QPointF place) const
{
    layout::SeatGrid grid;
    grid.labels = labels;
    grid.position = place;
    grid.rows = m_rows->value();
    grid.seatsPerRow = m_seats->value();
    grid.seatPitch = m_pitch->value();
    grid.rowSpacing = m_rowSpacing->value();
    grid.curve = m_curve->value();
    grid.skew = m_skew->value();
    grid.rotation = m_rotation->value();
    grid.aislesAfter = numbersIn(m_aisles->text());
    grid.aisleWidth = m_aisleWidth->value();
    return grid;
}

layout::Section GridForm::make(const layout::SectionLabels &labels, QPointF place) const
{
    return layout::seatGrid(grid(labels, place));
}

std::optional<layout::ParameterFault> GridForm::check(const layout::SectionLabels &labels) const
{
    return grid(labels, {}).check();
}

} // namespace parterre::editor
