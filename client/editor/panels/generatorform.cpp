// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/generatorform.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QSpinBox>

namespace parterre::editor {

namespace {

constexpr double step = 10; ///< centimetres
constexpr double fullCircle = 360;

} // namespace

QSpinBox *GeneratorForm::number(const QString &label, const QString &name, int least, int most, int value)
{
    QSpinBox *field = addNumber(label, name, least, most);
    field->setValue(value);
    connect(field, &QSpinBox::valueChanged, this, &GeneratorForm::changed);
    return field;
}

QDoubleSpinBox *GeneratorForm::length(const QString &label, const QString &name, double most, double value)
{
    QDoubleSpinBox *field = addLength(label, name, 0, most, tr(" cm"));
    field->setSingleStep(step);
    field->setValue(value);
    connect(field, &QDoubleSpinBox::valueChanged, this, &GeneratorForm::changed);
    return field;
}

QDoubleSpinBox *GeneratorForm::angle(const QString &label, const QString &name, double value)
{
    QDoubleSpinBox *field = addLength(label, name, -fullCircle, fullCircle, QStringLiteral("°"));
    field->setValue(value);
    connect(field, &QDoubleSpinBox::valueChanged, this, &GeneratorForm::changed);
    return field;
}

QCheckBox *GeneratorForm::check(const QString &text, const QString &name, bool value)
{
    QCheckBox *field = addCheck(text, name);
    field->setChecked(value);
    connect(field, &QCheckBox::toggled, this, &GeneratorForm::changed);
    return field;
}

} // namespace parterre::editor
