// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/edits/selected.h"

/// Selections that follow from another one.
namespace parterre::editor {

/// All seats of the rows that have one of these.
QSet<QString> sameRow(const layout::Layout &layout, const QSet<QString> &seats);
/// All seats of the zones that have one of these.
QSet<QString> sameZone(const layout::Layout &layout, const QSet<QString> &seats);
/// All seats of the sections that have one of these.
QSet<QString> sameSection(const layout::Layout &layout, const QSet<QString> &seats);
/// And the seats beside these in their rows, and those next to them in the rows before and behind.
QSet<QString> grown(const layout::Layout &layout, const QSet<QString> &seats);
Selected everything(const layout::Layout &layout);

} // namespace parterre::editor
