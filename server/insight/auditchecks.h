// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace parterre::insight {

/// One thing that must always be so.
struct AuditCheck {
    const char *name; ///< "sold_claim_without_order"
    const char *rule; ///< what must be so, in a sentence
    const char *query; ///< one row, one text column, for each place where it is not
};

std::span<const AuditCheck> auditChecks();

} // namespace parterre::insight
