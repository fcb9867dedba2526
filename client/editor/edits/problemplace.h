// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/edits/selected.h"
#include "common/layout/problem.h"

namespace parterre::editor {

/// What a problem that was found in just this layout is about: the seat or object that it names, or all that
/// has its zone. Nothing: the seat map as a whole.
Selected placeOf(const layout::Layout &layout, const layout::Where &where);

} // namespace parterre::editor
