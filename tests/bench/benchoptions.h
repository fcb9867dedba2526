// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/error.h"

#include <QString>

class QCoreApplication;

namespace parterre {

/// Before what is measured, as pgbench warms up: halls are read, tables get their first pages.
constexpr double warmUpSeconds = 1;

/// The command line of every bench: [--json FILE] [--seconds N] [--rounds N] [--servers N].
struct BenchOptions {
    QString json;
    int seconds = 0; ///< of each run
    int rounds = 0; ///< runs of each kind, in turns with the others: their medians count
    int servers = 1; ///< parterre-server processes on the one database

    /// Ends the program where the command line asks for help or is wrong.
    static BenchOptions read(
        const QCoreApplication &app, const QString &description, int seconds, int rounds);
};

/// Says what went wrong; the exit code.
int giveUp(const Error &error);

} // namespace parterre
