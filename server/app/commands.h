// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/commandline.h"

namespace parterre {

/// What the subcommands do; each returns the exit code of the program. Beside a server that runs, they use
/// its database; otherwise they start the managed one and stop it after.
int runMigrate(const CommandLine &line);
int runAudit(const CommandLine &line);
int runLoad(const CommandLine &line);
int runDemoData(const CommandLine &line);
int runUserAdd(const CommandLine &line);

} // namespace parterre
