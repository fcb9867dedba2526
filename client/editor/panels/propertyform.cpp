// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/propertyform.h"

#include "client/shell/theme/controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace parterre::editor {

namespace {

class RunEnd : public QObject {
public:
    RunEnd(QWidget *field, LayoutDocument &document)
        : QObject(field)
        , m_document(&document)
    {
        field->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusOut && m_document)
            m_document->endRun();
        return QObject::eventFilter(watched, event);
    }

private:
    QPointer<LayoutDocument> m_document; ///< may go before the field does
};

/// Gives way to a narrow panel.
void setNarrow(QComboBox *box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

} // namespace

PropertyForm::PropertyForm(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_said(new QLabel)
    , m_form(new QFormLayout)
{
    setKind(m_title, TextKind::Strong);
    setKind(m_said, TextKind::Caption, Ink::Muted);
    for (QLabel *label : {m_title, m_said}) {
        label->setWordWrap(true);
        // Names come from people.
        label->setTextFormat(Qt::PlainText);
    }
    m_form->setContentsMargins({});
    m_form->setHorizontalSpacing(tokens::space3);
    m_form->setVerticalSpacing(tokens::space2);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(tokens::space2);
    column->addWidget(m_title);
    column->addWidget(m_said);
    column->addLayout(m_form);
    setTitle(title);
    say({});
}

void PropertyForm::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void PropertyForm::say(const QString &text)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
}

void PropertyForm::addField(const QString &label, QWidget *field)
{
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    m_form->addRow(label, field);
}

void PropertyForm::addWide(QWidget *field) { m_form->addRow(field); }

void PropertyForm::setFieldVisible(QWidget *field, bool visible)
{
    field->setVisible(visible);
    if (QWidget *label = m_form->labelForField(field))
        label->setVisible(visible);
}

QLineEdit *PropertyForm::addText(const QString &label, const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    addField(label, field);
    return field;
}

QSpinBox *PropertyForm::addNumber(const QString &label, const QString &name, int least, int most)
{
    auto *field = new QSpinBox;
    field->setObjectName(name);
    field->setRange(least, most);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addField(label, field);
    return field;
}

QDoubleSpinBox *PropertyForm::addLength(
    const QString &label, const QString &name, double least, double most, const QString &unit)
{
    auto *field = new QDoubleSpinBox;
    field->setObjectName(name);
    field->setRange(least, most);
    field->setDecimals(1);
    field->setSuffix(unit);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addField(label, field);
    return field;
}

QComboBox *PropertyForm::addChoice(const QString &label, const QString &name)
{
    auto *field = new QComboBox;
    field->setObjectName(name);
    setNarrow(field);
    addField(label, field);
    return field;
}

QCheckBox *PropertyForm::addCheck(const QString &text, const QString &name)
{
    auto *field = new QCheckBox(text);
    field->setObjectName(name);
    addWide(field);
    return field;
}

void endRunWithFocus(QWidget *field, LayoutDocument &document) { new RunEnd(field, document); }

void showText(QLineEdit *field, const QString &text)
{
    if (field->text() != text)
        field->setText(text);
}

void showValue(QDoubleSpinBox *field, double value)
{
    if (field->value() != value)
        field->setValue(value);
}

} // namespace parterre::editor
