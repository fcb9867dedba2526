// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/answersweep.h"

#include "server/storage/sqlvalues.h"

namespace parterre::storage {

QCoro::Task<Result<Done>> forgetOldAnswers(Database &database, const Clock &clock)
{
    const Timestamp before = clock.now() + -std::chrono::milliseconds(answersAreKept).count();
    auto work = [before](pqxx::work &tx) -> Result<Done> {
        tx.exec_params("DELETE FROM answer WHERE ctid = ANY (ARRAY(SELECT ctid FROM answer "
                       "WHERE created_at < $1 LIMIT 50000))",
            before);
        return Done();
    };
    Result<Done> done = co_await database.transact("answers.sweep", std::move(work));
    co_return done;
}

} // namespace parterre::storage
