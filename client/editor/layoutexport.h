// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/layout/layout.h"

#include <QCoreApplication>
#include <QStringList>

namespace parterre {
class Theme;
}

namespace parterre::editor {

/// Writes seat maps to files in the forms of others, and as pictures to print.
class LayoutExport {
    Q_DECLARE_TR_FUNCTIONS(parterre::editor::LayoutExport)

public:
    explicit LayoutExport(const Theme &theme);

    /// For a file dialog.
    static QString filters();
    /// The form follows from the end of the file's name; a pretix plan is told by `filter`. What the form
    /// cannot hold; InvalidParams where it cannot be written.
    Result<QStringList> write(const layout::Layout &layout, const QString &path, const QString &filter) const;

private:
    const Theme &m_theme;
};

} // namespace parterre::editor
