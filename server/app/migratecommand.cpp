// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/databasehome.h"
#include "server/app/terminal.h"

namespace parterre {

int runMigrate(const CommandLine &line)
{
    DatabaseHome home;
    if (const auto open = home.open(line.configuration, DatabaseHome::Company::Welcome); !open) {
        printError(open.error().detail);
        return 1;
    }
    print(QStringLiteral("schema version: %1").arg(home.version()));
    return 0;
}

} // namespace parterre
