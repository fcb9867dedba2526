// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/edits/selected.h"

#include <functional>

/// What is selected, by the floors that it lies on.
namespace parterre::editor {

/// The keys of the floors that some of it lies on; an empty one where some of it lies on all.
QSet<QString> floorsOf(const layout::Layout &layout, const Selected &selected);

/// What of it lies on floors that `isShown` says so of, by their keys. The focal point lies on all of them.
Selected partOn(const layout::Layout &layout, const Selected &selected,
    const std::function<bool(const QString &)> &isShown);

} // namespace parterre::editor
