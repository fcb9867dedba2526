// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/csvpreviewmodel.h"

#include "client/editor/csvfieldnames.h"

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr int nameLength = 60; ///< a whole sentence may stand above a column

} // namespace

CsvPreviewModel::CsvPreviewModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CsvPreviewModel::setTable(const layout::CsvPreview &table)
{
    beginResetModel();
    m_table = table;
    m_mapping = table.guess;
    m_columns = int(table.header.size());
    for (const QStringList &cells : table.lines)
        m_columns = std::max(m_columns, int(cells.size()));
    endResetModel();
}

void CsvPreviewModel::setMapping(const layout::CsvMapping &mapping)
{
    if (mapping.hasHeader != m_mapping.hasHeader) {
        beginResetModel();
        m_mapping = mapping;
        return endResetModel();
    }
    m_mapping = mapping;
    if (m_columns == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1), {IsMappedRole});
}

QString CsvPreviewModel::columnName(int column) const
{
    const QString name = m_mapping.hasHeader ? m_table.header.value(column).simplified() : QString();
    if (name.isEmpty())
        return tr("Column %1").arg(column + 1);
    const QString shown = name.size() > nameLength ? name.left(nameLength) + u'…' : name;
    const bool isUnique = m_table.header.count(m_table.header[column]) == 1;
    return isUnique ? shown : tr("%1 (column %2)").arg(shown, QString::number(column + 1));
}

int CsvPreviewModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_columns == 0)
        return 0;
    return int(m_table.lines.size()) + (m_mapping.hasHeader ? 0 : 1);
}

int CsvPreviewModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_columns; }

const QStringList &CsvPreviewModel::line(int row) const
{
    if (m_mapping.hasHeader)
        return m_table.lines[size_t(row)];
    return row == 0 ? m_table.header : m_table.lines[size_t(row) - 1];
}

QVariant CsvPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return line(index.row()).value(index.column());
    if (role == IsMappedRole)
        return !fieldsOf(index.column()).isEmpty();
    return {};
}

QVariant CsvPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QStringList fields = fieldsOf(section);
    return columnName(section) + u'\n'
        + (fields.isEmpty() ? tr("not kept") : QStringLiteral("→ ") + fields.join(u", "));
}

QStringList CsvPreviewModel::fieldsOf(int column) const
{
    QStringList fields;
    for (int i = 0; i < layout::csvFieldCount; ++i) {
        if (m_mapping.columns[size_t(i)] == column)
            fields << CsvFieldNames::name(layout::CsvField(i));
    }
    return fields;
}

} // namespace parterre::editor
