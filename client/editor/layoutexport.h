// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"
#include "common/base/result.h"
#include "common/layout/layout.h"
#include "common/layout/problem.h"

#include <QCoreApplication>

namespace parterre::editor {

/// Writes seat maps to files in the forms of others, and as pictures to print.
class LayoutExport {
    Q_DECLARE_TR_FUNCTIONS(parterre::editor::LayoutExport)

public:
    /// In the thread of the screens; write() in any.
    LayoutExport();

    /// For a file dialog: one for each form.
    static QString filters();
    /// What a file is called before anybody chooses, such that every file system takes it. Without an ending.
    static QString fileName(const layout::Layout &layout);
    /// With the ending that belongs to `filter`, unless the path has one that tells a form.
    static QString completed(const QString &path, const QString &filter);

    /// The form follows from the end of the file's name; that of a pretix plan may be `filter`. Answers what
    /// the form cannot hold. What is there already stays until all of the new is on the disk: InvalidParams
    /// where that fails, `detail` says why.
    Result<layout::Problems> write(
        const layout::Layout &layout, const QString &path, const QString &filter) const;

private:
    Theme m_paper; ///< light, however dark the screen is
};

} // namespace parterre::editor
