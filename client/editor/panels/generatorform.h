// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertyform.h"
#include "common/layout/sectionlabels.h"

#include <optional>

namespace parterre::editor {

/// The parameters of one generator.
class GeneratorForm : public PropertyForm {
    Q_OBJECT

public:
    using PropertyForm::PropertyForm;

    /// Where it stands: the centre that a tier is around, the middle of the first row of a grid, the middle
    /// of a field of tables.
    virtual layout::Section make(const layout::SectionLabels &labels, QPointF place) const = 0;
    virtual std::optional<layout::ParameterFault> check(const layout::SectionLabels &labels) const = 0;
    /// Whether it stands around what everybody looks at.
    virtual bool isAroundFocus() const { return false; }

Q_SIGNALS:
    void changed();

protected:
    /// Fields of this form that say changed() by themselves.
    QSpinBox *number(const QString &label, const QString &name, int least, int most, int value);
    QDoubleSpinBox *length(const QString &label, const QString &name, double most, double value);
    QDoubleSpinBox *angle(const QString &label, const QString &name, double value);
    QCheckBox *check(const QString &text, const QString &name, bool value);
};

} // namespace parterre::editor
