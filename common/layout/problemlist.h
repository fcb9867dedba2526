// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

namespace parterre::layout {

/// Gathers the problems of a layout. Remembers the words of the last one: where one is wrong with a seat,
/// the next ten thousand often have the same.
class ProblemList {
public:
    explicit ProblemList(const Layout &layout)
        : m_layout(layout)
    {
    }

    /// `code` is a literal; `detail` is what its sentence names.
    void add(const char *code, const Where &where, const QString &detail = {});
    QString placeOf(const Where &where);
    Problems take() { return std::move(m_problems); }

private:
    const Layout &m_layout;
    Problems m_problems;
    const char *m_code = nullptr;
    Problem m_last; ///< with its sentence as it was before the detail
    Where m_row; ///< whose place is m_rowPlace
    QString m_rowPlace;
};

} // namespace parterre::layout
