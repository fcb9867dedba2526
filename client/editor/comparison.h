// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layoutdiff.h"

#include <QColor>
#include <QCoreApplication>
#include <QHash>

namespace parterre {
class Theme;
}

namespace parterre::editor {

/// What changed between two versions of a layout, to be shown on the map of the later one.
class Comparison {
    Q_DECLARE_TR_FUNCTIONS(parterre::editor::Comparison)

public:
    Comparison(const layout::Layout &before, const layout::Layout &after, const Theme &theme);

    /// By seat id: added, moved, renamed, other zone.
    const QHash<QString, QColor> &tints() const { return m_tints; }
    /// The seats that are gone, where they were: of the floor of this key and of none; empty: all.
    std::vector<layout::Row> removedRows(const QString &floorKey) const;
    /// "12 seats added, 3 removed, ..."
    QString inWords() const;

private:
    layout::LayoutDiff m_diff;
    QHash<QString, QColor> m_tints;
    QHash<QString, layout::Row> m_removed; ///< by the key of the floor
};

} // namespace parterre::editor
