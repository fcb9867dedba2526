// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/rowproperties.h"

#include "common/layout/layoutlimits.h"

#include <QCheckBox>
#include <QLineEdit>

#include <algorithm>

namespace parterre::editor {

RowProperties::RowProperties(Workbench bench, QWidget *parent)
    : PropertyGroup({}, bench, parent)
    , m_label(addText(tr("Label"), QStringLiteral("rowLabel")))
    , m_soldWhole(addCheck(tr("Sold only as a whole"), QStringLiteral("soldWhole")))
{
    m_label->setMaxLength(layout::limits::nameLength);
    endRunWithFocus(m_label, m_bench.document);
    connect(m_label, &QLineEdit::textEdited, this, &RowProperties::rename);
    connect(m_soldWhole, &QCheckBox::clicked, this,
        [this] { setSoldWhole(m_soldWhole->checkState() != Qt::Unchecked); });
}

bool RowProperties::look()
{
    int rows = 0;
    Common<bool> soldWhole;
    bool hasTable = false;
    const layout::Row *only = nullptr;
    QString sectionName;
    const Selected chosen = selected();
    for (const layout::Section &section : layout().sections) {
        for (const layout::Row &row : section.rows) {
            if (!std::ranges::any_of(
                    row.seats, [&](const layout::Seat &seat) { return chosen.has(section, row, seat); }))
                continue;
            ++rows;
            only = &row;
            sectionName = section.name;
            if (row.table) {
                hasTable = true;
                soldWhole.add(row.table->soldWhole);
            }
        }
    }
    const bool isOne = rows == 1;
    m_row = isOne ? only->id : QString();
    setFieldVisible(m_label, isOne);
    m_soldWhole->setVisible(hasTable);
    m_soldWhole->setTristate(!soldWhole.value());
    m_soldWhole->setCheckState(!soldWhole.value() ? Qt::PartiallyChecked
            : *soldWhole.value()                  ? Qt::Checked
                                                  : Qt::Unchecked);
    if (isOne) {
        setTitle(only->table ? tr("Table in %1").arg(sectionName) : tr("Row in %1").arg(sectionName));
        showText(m_label, only->label);
    } else {
        setTitle(tr("%Ln rows", nullptr, rows));
    }
    return isOne || hasTable;
}

void RowProperties::rename(const QString &label)
{
    editOn(tr("Rename a row"), [&](layout::Layout &layout) {
        for (layout::Section &section : layout.sections) {
            for (layout::Row &row : section.rows) {
                if (row.id == m_row)
                    row.label = label;
            }
        }
    });
}

void RowProperties::setSoldWhole(bool whole)
{
    edit(tr("Change how a table is sold"), [&](layout::Layout &layout) {
        const Selected chosen = selected();
        for (layout::Section &section : layout.sections) {
            for (layout::Row &row : section.rows) {
                if (row.table && std::ranges::any_of(row.seats, [&](const layout::Seat &seat) {
                        return chosen.has(section, row, seat);
                    }))
                    row.table->soldWhole = whole;
            }
        }
    });
}

} // namespace parterre::editor
