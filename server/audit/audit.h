// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QString>

#include <pqxx/pqxx>
#include <vector>

/// `parterre-server audit`: checks on a live database what must always be true. Reads one snapshot and locks
/// nobody.
namespace parterre::audit {

struct Violation {
    QString invariant; ///< its name
    QString sentence; ///< what should be true
    qint64 count = 0;
    QStringList examples; ///< the first few, named
};

struct Report {
    qint64 checked = 0; ///< invariants
    std::vector<Violation> violations;

    qint64 count() const;
    /// For the terminal; ends with the line "violations: N".
    QString text() const;
};

/// On a connection of its own, in a read-only snapshot. Errors: Unavailable.
Result<Report> run(const QString &databaseUrl);

} // namespace parterre::audit
