// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace parterre::insight {

/// A rule that does not hold, and where.
struct Violation {
    QString check; ///< "sold_claim_without_order"
    QString rule;
    qint64 count = 0;
    QStringList places; ///< the first few
};

/// Checks the invariants (auditchecks.h) on one snapshot of a database, which may be in use. Blocks.
/// Error: Unavailable.
Result<std::vector<Violation>> audit(const QString &url);

} // namespace parterre::insight
