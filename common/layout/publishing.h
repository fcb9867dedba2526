// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

namespace parterre::layout {

/// What of a draft is published: all but the underlay, with its picture unless a seat shows it too, and the
/// guides.
Layout forPublishing(Layout draft);

} // namespace parterre::layout
