// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace parterre::audit {

/// Something that is true of every database at every moment.
struct Invariant {
    const char *name; ///< snake_case
    const char *sentence;
    const char *violations; ///< SQL: one text column, a row for each violation, naming it
};

std::span<const Invariant> invariants();

} // namespace parterre::audit
