// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/numberingform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace parterre::editor {

using layout::Numbering;

namespace {

constexpr int most = 99'999;
constexpr int mostDigits = 9;
constexpr int mostList = 10'000; ///< characters

} // namespace

NumberingForm::NumberingForm(const QString &title, const QString &name, const QString &fromEnd,
    const Numbering &numbering, QWidget *parent)
    : PropertyForm(title, parent)
    , m_script(addChoice(tr("Labels"), name + QStringLiteral("Script")))
    , m_list(addText(tr("List"), name + QStringLiteral("List")))
    , m_start(addNumber(tr("Start"), name + QStringLiteral("Start"), 0, most))
    , m_step(addNumber(tr("Step"), name + QStringLiteral("Step"), -most, most))
    , m_digits(addNumber(tr("Digits"), name + QStringLiteral("Digits"), 0, mostDigits))
    , m_skip(addText(tr("Leave out"), name + QStringLiteral("Skip")))
    , m_prefix(addText(tr("Prefix"), name + QStringLiteral("Prefix")))
    , m_fromEnd(addCheck(fromEnd, name + QStringLiteral("FromEnd")))
{
    m_script->addItem(tr("1, 2, 3 …"), int(Numbering::Script::Arabic));
    m_script->addItem(tr("A, B … Z, AA, AB …"), int(Numbering::Script::Letters));
    m_script->addItem(tr("A, B … Z, AA, BB …"), int(Numbering::Script::DoubledLetters));
    m_script->addItem(tr("I, II, III …"), int(Numbering::Script::Roman));
    m_script->addItem(tr("A list"), int(Numbering::Script::List));
    m_list->setMaxLength(mostList);
    m_list->setPlaceholderText(tr("Red, Blue, Green"));
    m_list->setToolTip(tr("The labels, with commas between them"));
    m_start->setToolTip(tr("The first number, or the how-manieth letter or label is the first one"));
    m_digits->setSpecialValueText(tr("as many as needed"));
    m_digits->setToolTip(tr("At least so many, with zeros in front"));
    m_skip->setToolTip(tr("Letters that are never used, such as I and O, which read as digits"));
    m_script->setCurrentIndex(m_script->findData(int(numbering.script)));
    m_start->setValue(numbering.start);
    m_step->setValue(numbering.step);
    m_digits->setValue(numbering.digits);
    m_skip->setText(numbering.skip);
    m_fromEnd->setChecked(numbering.fromEnd);
    connect(m_script, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT changed();
    });
    for (QLineEdit *field : {m_list, m_skip, m_prefix})
        connect(field, &QLineEdit::textChanged, this, &NumberingForm::changed);
    for (QSpinBox *field : {m_start, m_step, m_digits})
        connect(field, &QSpinBox::valueChanged, this, &NumberingForm::changed);
    connect(m_fromEnd, &QCheckBox::toggled, this, &NumberingForm::changed);
    showFields();
}

Numbering::Script NumberingForm::script() const { return Numbering::Script(m_script->currentData().toInt()); }

void NumberingForm::showFields()
{
    const bool isLetters =
        script() == Numbering::Script::Letters || script() == Numbering::Script::DoubledLetters;
    setFieldVisible(m_list, script() == Numbering::Script::List);
    setFieldVisible(m_digits, script() == Numbering::Script::Arabic);
    setFieldVisible(m_skip, isLetters);
}

void NumberingForm::setFromEndEnabled(bool enabled) { m_fromEnd->setEnabled(enabled); }

Numbering NumberingForm::numbering() const
{
    Numbering numbering;
    numbering.script = script();
    numbering.start = m_start->value();
    numbering.step = m_step->value();
    numbering.fromEnd = m_fromEnd->isEnabled() && m_fromEnd->isChecked();
    numbering.skip = m_skip->text().remove(u',').remove(u' ');
    numbering.prefix = m_prefix->text();
    numbering.digits = m_digits->value();
    numbering.list = listFrom(m_list->text());
    return numbering;
}

QStringList listFrom(const QString &text)
{
    QStringList labels;
    for (const QString &label : text.split(u',')) {
        if (const QString trimmed = label.trimmed(); !trimmed.isEmpty())
            labels << trimmed;
    }
    return labels;
}

} // namespace parterre::editor
