// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/databasehome.h"
#include "server/app/terminal.h"
#include "server/demo/demoseason.h"
#include "server/storage/blockon.h"
#include "server/storage/database.h"

namespace parterre {

namespace {

Result<DemoSummary> makeDemoData(const CommandLine &line)
{
    DatabaseHome home;
    if (const auto open = home.open(line.configuration, DatabaseHome::Company::Welcome); !open)
        return open.error();
    const SystemClock clock;
    storage::Database database(home.url(), 1);
    return storage::blockOn(makeDemoSeason(database, clock));
}

} // namespace

int runDemoData(const CommandLine &line)
{
    const auto made = makeDemoData(line);
    if (!made) {
        printError(made.error().detail);
        return 1;
    }
    print(QCoreApplication::translate(
        "Commands", "the demo season: %1 venues in %2 cities, %3 events, %4 shows, %5 orders, %6 seats sold")
              .arg(made->venues)
              .arg(made->cities)
              .arg(made->events)
              .arg(made->shows)
              .arg(made->orders)
              .arg(made->seatsSold));
    print(QCoreApplication::translate(
        "Commands", "users: owner, manager, venue, counter, counter2, door; password: %1")
              .arg(DemoOptions().password));
    return 0;
}

} // namespace parterre
