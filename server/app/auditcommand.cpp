// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/databasehome.h"
#include "server/app/terminal.h"
#include "server/insight/audit.h"

namespace parterre {

int runAudit(const CommandLine &line)
{
    DatabaseHome home;
    if (const auto open = home.open(line.configuration, DatabaseHome::Company::Welcome); !open) {
        printError(open.error().detail);
        return 1;
    }
    const auto violations = insight::audit(home.url());
    if (!violations) {
        printError(violations.error().detail);
        return 1;
    }
    qint64 count = 0;
    for (const insight::Violation &violation : *violations) {
        count += violation.count;
        print(QStringLiteral("%1 (%2): %3").arg(violation.check).arg(violation.count).arg(violation.rule));
        for (const QString &place : violation.places)
            print(QStringLiteral("  ") + place);
        if (violation.count > violation.places.size())
            print(QStringLiteral("  ..."));
    }
    print(QStringLiteral("violations: %1").arg(count));
    return count == 0 ? 0 : 1;
}

} // namespace parterre
