// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/propertygroup.h"

#include <QScopedValueRollback>

namespace parterre::editor {

PropertyGroup::PropertyGroup(const QString &title, Workbench bench, QWidget *parent)
    : PropertyForm(title, parent)
    , m_bench(bench)
{
}

void PropertyGroup::refresh()
{
    const QScopedValueRollback looking(m_isLooking, true);
    setVisible(look());
}

void PropertyGroup::edit(const QString &text, const Change &change)
{
    if (!m_isLooking)
        m_bench.document.edit(text, change);
}

void PropertyGroup::editOn(const QString &text, const Change &change)
{
    if (!m_isLooking)
        m_bench.document.edit(text, change, LayoutDocument::Run::Property);
}

} // namespace parterre::editor
