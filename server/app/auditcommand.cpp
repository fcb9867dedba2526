// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/databasehome.h"
#include "server/app/terminal.h"
#include "server/audit/audit.h"

namespace parterre {

int runAudit(const CommandLine &line)
{
    DatabaseHome home;
    if (const auto open = home.open(line.configuration, DatabaseHome::Company::Welcome); !open) {
        printError(open.error().detail);
        return 1;
    }
    const auto report = audit::run(home.url());
    if (!report) {
        printError(report.error().detail);
        return 1;
    }
    print(report->text().trimmed());
    return report->count() == 0 ? 0 : 1;
}

} // namespace parterre
