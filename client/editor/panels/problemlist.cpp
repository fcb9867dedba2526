// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/problemlist.h"

#include <algorithm>

namespace parterre::editor {

using layout::Problem;

void ProblemList::setProblems(layout::Problems problems)
{
    if (problems == m_problems)
        return;
    beginResetModel();
    m_problems = std::move(problems);
    const auto warnings = std::ranges::stable_partition(
        m_problems, [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
    m_errors = int(m_problems.size()) - int(warnings.size());
    endResetModel();
}

int ProblemList::find(const QString &code, const QString &place) const
{
    const auto found = std::ranges::find_if(
        m_problems, [&](const Problem &problem) { return problem.code == code && problem.place == place; });
    return found == m_problems.end() ? -1 : int(found - m_problems.begin());
}

int ProblemList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

QVariant ProblemList::data(const QModelIndex &index, int role) const
{
    const Problem &problem = at(index.row());
    const bool isError = problem.severity == Problem::Severity::Error;
    switch (role) {
    case Qt::DisplayRole:
        return problem.text;
    case PlaceRole:
        return problem.place;
    case IsErrorRole:
        return isError;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2 %3")
            .arg(isError ? tr("Error") : tr("Warning"), problem.place, problem.text);
    case Qt::ToolTipRole:
        return problem.canRepair() ? tr("%1\nRepair: %2").arg(problem.text, problem.repair) : problem.text;
    default:
        return {};
    }
}

} // namespace parterre::editor
