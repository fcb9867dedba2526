// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/repairsteps.h"

#include "common/layout/problemtable.h"

namespace parterre::layout {

bool Repairs::isWanted(const char *code, const Where &where) const
{
    return !m_only || (m_only->where == where && m_only->code == QLatin1String(code));
}

bool Repairs::take(const Layout &layout, const char *code, const Where &where, const QString &detail)
{
    if (!isWanted(code, where))
        return false;
    done.push_back(problemAt(layout, code, where, detail));
    return true;
}

} // namespace parterre::layout
