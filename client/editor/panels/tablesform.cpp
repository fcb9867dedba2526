// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/tablesform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>

namespace parterre::editor {

using layout::Table;

namespace {

constexpr int mostChairs = 200;
constexpr int mostTables = 100; ///< each way
constexpr double widest = 5000; ///< centimetres

} // namespace

TablesForm::TablesForm(QWidget *parent)
    : GeneratorForm({}, parent)
{
    addTable();
    const layout::TableField usual;
    m_across = number(tr("Tables across"), QStringLiteral("tablesAcross"), 1, mostTables, usual.across);
    m_deep = number(tr("Rows of them"), QStringLiteral("tablesDeep"), 1, mostTables, usual.deep);
    m_acrossSpacing =
        length(tr("Apart across"), QStringLiteral("tablesAcrossSpacing"), widest, usual.spacing.width());
    m_deepSpacing =
        length(tr("Apart in depth"), QStringLiteral("tablesDeepSpacing"), widest, usual.spacing.height());
    for (QDoubleSpinBox *spacing : {m_acrossSpacing, m_deepSpacing})
        spacing->setToolTip(tr("From the middle of a table to the middle of the next one"));
    m_soldWhole = GeneratorForm::check(tr("Sold only as a whole"), QStringLiteral("tableSoldWhole"), false);
    showFields();
}

void TablesForm::addTable()
{
    const layout::TableSetting usual;
    m_shape = addChoice(tr("Table"), QStringLiteral("tableShape"));
    m_shape->addItem(tr("Round"), int(Table::Shape::Round));
    m_shape->addItem(tr("Rectangular"), int(Table::Shape::Rectangular));
    m_shape->addItem(tr("Booth"), int(Table::Shape::Booth));
    connect(m_shape, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT changed();
    });
    const auto chairs = [this](const QString &label, const char *name, int value) {
        return number(label, QString::fromLatin1(name), 0, mostChairs, value);
    };
    m_chairs = chairs(tr("Chairs"), "tableChairs", usual.chairs);
    m_front = chairs(tr("Chairs in front"), "tableFront", usual.sides.front);
    m_back = chairs(tr("Behind"), "tableBack", usual.sides.back);
    m_left = chairs(tr("At the left"), "tableLeft", usual.sides.left);
    m_right = chairs(tr("At the right"), "tableRight", usual.sides.right);
    m_width = length(tr("Width"), QStringLiteral("tableWidth"), widest, usual.size.width());
    m_depth = length(tr("Depth"), QStringLiteral("tableDepth"), widest, usual.size.height());
    m_gap = length(tr("Chair distance"), QStringLiteral("tableGap"), widest, usual.gap);
    m_rotation = angle(tr("Turned by"), QStringLiteral("tableRotation"), usual.rotation);
    m_gap->setToolTip(tr("From the edge of the table to the middle of a chair"));
}

void TablesForm::showFields()
{
    const bool isRound = m_shape->currentData().toInt() == int(Table::Shape::Round);
    setFieldVisible(m_chairs, isRound);
    for (QSpinBox *side : {m_front, m_back, m_left, m_right})
        setFieldVisible(side, !isRound);
    setFieldVisible(m_depth, !isRound);
}

layout::TableField TablesForm::field(const layout::SectionLabels &labels, QPointF place) const
{
    layout::TableField field;
    field.labels = labels;
    // Tables are few, and guests look for them by numbers.
    field.labels.rows = {};
    layout::TableSetting &table = field.table;
    table.shape = Table::Shape(m_shape->currentData().toInt());
    const bool isRound = table.shape == Table::Shape::Round;
    table.size = {m_width->value(), isRound ? m_width->value() : m_depth->value()};
    table.rotation = m_rotation->value();
    table.chairs = m_chairs->value();
    table.sides = {m_front->value(), m_right->value(), m_back->value(), m_left->value()};
    table.gap = m_gap->value();
    table.soldWhole = m_soldWhole->isChecked();
    table.zone = labels.zone;
    field.across = m_across->value();
    field.deep = m_deep->value();
    field.spacing = {m_acrossSpacing->value(), m_deepSpacing->value()};
    table.centre = place
        - QPointF((field.across - 1) * field.spacing.width(), (field.deep - 1) * field.spacing.height()) / 2;
    return field;
}

layout::Section TablesForm::make(const layout::SectionLabels &labels, QPointF place) const
{
    return layout::tableField(field(labels, place));
}

std::optional<layout::ParameterFault> TablesForm::check(const layout::SectionLabels &labels) const
{
    return field(labels, {}).check();
}

} // namespace parterre::editor
