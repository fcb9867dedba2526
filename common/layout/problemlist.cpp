// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/problemlist.h"

#include "common/layout/problemtable.h"

namespace parterre::layout {

void ProblemList::add(const char *code, const Where &where, const QString &detail)
{
    if (m_code != code) {
        m_last = problemOf(code, {}, QStringLiteral("%1"));
        m_code = code;
    }
    Problem &problem = m_problems.emplace_back(m_last);
    problem.place = placeOf(where);
    problem.where = where;
    if (problem.text.contains(QLatin1String("%1")))
        problem.text = problem.text.arg(detail);
}

QString ProblemList::placeOf(const Where &where)
{
    if (where.seat < 0)
        return layout::placeOf(m_layout, where);
    if (m_row.section != where.section || m_row.row != where.row) {
        m_row = Where::ofRow(size_t(where.section), size_t(where.row));
        m_rowPlace = layout::placeOf(m_layout, m_row) + QLatin1String(", ");
    }
    return m_rowPlace + seatPlace(m_layout, where);
}

} // namespace parterre::layout
