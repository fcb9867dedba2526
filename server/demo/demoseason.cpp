// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demoseason.h"

#include "server/accounts/passwordhasher.h"
#include "server/demo/seasonbuilder.h"
#include "server/storage/database.h"

namespace parterre {

namespace {

std::vector<demo::User> usersWithoutHashes()
{
    const auto user = [](const char *name, const char *displayName, const char *role) {
        return demo::User{
            QString::fromUtf8(name), QString::fromUtf8(displayName), QString::fromUtf8(role), {}};
    };
    return {user("owner", "Olivia Brandt", "owner"), user("manager", "Marek Lindner", "manager"),
        user("venue", "Vera Hofer", "venue_admin"), user("counter", "Carla Nowak", "counter"),
        user("counter2", "Tom Gallagher", "counter"), user("door", "Dario Conti", "door")};
}

} // namespace

QCoro::Task<Result<DemoSummary>> makeDemoSeason(
    storage::Database &database, const Clock &clock, DemoOptions options)
{
    std::vector<demo::User> users = usersWithoutHashes();
    PasswordHasher hasher;
    for (demo::User &user : users) {
        auto hash = co_await hasher.hash(options.password);
        if (!hash)
            co_return hash.error();
        user.passwordHash = *hash;
    }
    auto work = [users = std::move(users), now = clock.now(), seed = options.seed](
                    pqxx::work &tx) { return demo::SeasonBuilder(tx, now, seed).build(users); };
    auto summary = co_await database.transact("demo season", std::move(work));
    co_return summary;
}

} // namespace parterre
