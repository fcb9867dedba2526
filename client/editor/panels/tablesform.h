// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/generatorform.h"
#include "common/layout/tables.h"

namespace parterre::editor {

/// Tables with their chairs, side by side and one behind the other.
class TablesForm : public GeneratorForm {
    Q_OBJECT

public:
    explicit TablesForm(QWidget *parent = nullptr);

    layout::Section make(const layout::SectionLabels &labels, QPointF place) const override;
    std::optional<layout::ParameterFault> check(const layout::SectionLabels &labels) const override;

private:
    void addTable();
    void showFields();
    layout::TableField field(const layout::SectionLabels &labels, QPointF place) const;

    QComboBox *m_shape;
    QSpinBox *m_chairs;
    QSpinBox *m_front;
    QSpinBox *m_right;
    QSpinBox *m_back;
    QSpinBox *m_left;
    QDoubleSpinBox *m_width;
    QDoubleSpinBox *m_depth;
    QDoubleSpinBox *m_gap;
    QDoubleSpinBox *m_rotation;
    QSpinBox *m_across;
    QSpinBox *m_deep;
    QDoubleSpinBox *m_acrossSpacing;
    QDoubleSpinBox *m_deepSpacing;
    QCheckBox *m_soldWhole;
};

} // namespace parterre::editor
