// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/generatorform.h"
#include "common/layout/seatgrid.h"

namespace parterre::editor {

/// Rows of as many seats each, one behind the other.
class GridForm : public GeneratorForm {
    Q_OBJECT

public:
    explicit GridForm(QWidget *parent = nullptr);

    layout::Section make(const layout::SectionLabels &labels, QPointF place) const override;
    std::optional<layout::ParameterFault> check(const layout::SectionLabels &labels) const override;

private:
    layout::SeatGrid grid(const layout::SectionLabels &labels, QPointF place) const;

    QSpinBox *m_rows;
    QSpinBox *m_seats;
    QDoubleSpinBox *m_pitch;
    QDoubleSpinBox *m_rowSpacing;
    QDoubleSpinBox *m_curve;
    QDoubleSpinBox *m_skew;
    QDoubleSpinBox *m_rotation;
    QLineEdit *m_aisles;
    QDoubleSpinBox *m_aisleWidth;
};

} // namespace parterre::editor
