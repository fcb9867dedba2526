// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountservice.h"
#include "server/app/commands.h"
#include "server/app/databasehome.h"
#include "server/app/terminal.h"
#include "server/storage/blockon.h"
#include "server/storage/database.h"

namespace parterre {

namespace {

Result<Done> addUser(const CommandLine &line)
{
    const SystemClock clock;
    SystemIdSource ids(clock);
    AccountService::NewAccount account;
    account.user = line.userAdd.user;
    account.displayName = line.userAdd.displayName.isEmpty() ? account.user : line.userAdd.displayName;
    account.role = line.userAdd.role;
    const auto password =
        line.userAdd.generatePassword ? Result(makePassword(ids)) : readNewPassword(account.user);
    if (!password)
        return password.error();
    account.password = *password;

    DatabaseHome home;
    if (auto open = home.open(line.configuration, DatabaseHome::Company::Welcome); !open)
        return open;
    storage::Database database(home.url());
    AccountService accounts(database, clock, ids);
    const auto added = storage::blockOn(accounts.add(account));
    if (!added)
        return added.error();
    if (line.userAdd.generatePassword)
        print(QCoreApplication::translate("Commands", "user: %1, password: %2")
                  .arg(account.user, account.password));
    else
        print(QCoreApplication::translate("Commands", "user: %1").arg(account.user));
    return Done();
}

} // namespace

int runUserAdd(const CommandLine &line)
{
    const auto added = addUser(line);
    if (!added)
        printError(added.error().detail);
    return added ? 0 : 1;
}

} // namespace parterre
