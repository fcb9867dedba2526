// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/csvimport.h"

#include <QAbstractTableModel>

namespace parterre::editor {

/// The first lines of a table, and what each of its columns is taken for.
class CsvPreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        IsMappedRole = Qt::UserRole, ///< whether the column goes into the seat map
    };

    explicit CsvPreviewModel(QObject *parent = nullptr);

    void setTable(const layout::CsvPreview &table);
    void setMapping(const layout::CsvMapping &mapping);

    /// By its header, or "Column 3".
    QString columnName(int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const QStringList &line(int row) const;
    QStringList fieldsOf(int column) const;

    layout::CsvPreview m_table;
    layout::CsvMapping m_mapping;
    int m_columns = 0;
};

} // namespace parterre::editor
