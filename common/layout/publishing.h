// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

namespace parterre::layout {

/// What of a draft is published: all but the underlay, with its picture unless a seat shows it too, the
/// guides, and the numbers, which depend on the version before (seatnumbers.h).
Layout forPublishing(Layout draft);

} // namespace parterre::layout
