// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QMap>
#include <QString>

namespace parterre {

/// Runs a script with PostgreSQL's own load generator: prepared statements, two threads, no think
/// time. It warms up for two seconds more than it is asked to run.
class Pgbench {
public:
    struct Figures {
        double perSecond = 0; ///< transactions
        double meanMs = 0;
        double transactions = 0; ///< of the whole run, warming up included
    };

    explicit Pgbench(QString databaseUrl);
    /// `variables`: what the script finds defined.
    Result<Figures> run(
        const QString &script, int clients, int seconds, const QMap<QString, qint64> &variables = {}) const;

private:
    const QString m_url;
};

} // namespace parterre
