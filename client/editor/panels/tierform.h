// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/generatorform.h"
#include "common/layout/tiers.h"

namespace parterre::editor {

/// A whole tier around a centre that everybody faces.
class TierForm : public GeneratorForm {
    Q_OBJECT

public:
    explicit TierForm(QWidget *parent = nullptr);

    layout::Section make(const layout::SectionLabels &labels, QPointF place) const override;
    std::optional<layout::ParameterFault> check(const layout::SectionLabels &labels) const override;
    bool isAroundFocus() const override { return true; }

private:
    layout::ArcTier tier(const layout::SectionLabels &labels, QPointF place) const;

    QDoubleSpinBox *m_radius;
    QDoubleSpinBox *m_opening;
    QDoubleSpinBox *m_direction;
    QSpinBox *m_rows;
    QDoubleSpinBox *m_rowSpacing;
    QDoubleSpinBox *m_pitch;
    QSpinBox *m_firstRowSeats;
    QSpinBox *m_growth;
    QSpinBox *m_aisles;
    QDoubleSpinBox *m_aisleWidth;
    QCheckBox *m_isStraight;
};

} // namespace parterre::editor
