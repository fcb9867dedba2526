// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/edits/selected.h"
#include "common/layout/problem.h"

#include <QAbstractListModel>

namespace parterre::editor {

/// What is wrong with a seat map, errors first, each with what it is about.
class ProblemList : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PlaceRole = Qt::UserRole, IsErrorRole };

    using QAbstractListModel::QAbstractListModel;

    void setProblems(layout::Problems problems);
    const layout::Problem &at(int row) const { return m_problems[size_t(row)]; }
    /// The row of the problem with this code and place; -1: it is gone.
    int find(const QString &code, const QString &place) const;
    int errors() const { return m_errors; }
    int warnings() const { return int(m_problems.size()) - m_errors; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    layout::Problems m_problems;
    int m_errors = 0;
};

} // namespace parterre::editor
