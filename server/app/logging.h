// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parterre {

/// Time, level, category, text, on the standard error output. Debug output of ours is off unless
/// QT_LOGGING_RULES asks.
void setUpLogging();

} // namespace parterre
