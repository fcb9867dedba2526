// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/idsource.h"
#include "common/base/result.h"
#include "common/ticketing/barcodepayload.h"

#include <QCoroTask>

#include <memory>

namespace parterre {

namespace storage {
class Database;
}

/// The keys that tickets are signed and checked with, the same for all servers of a database; the first is
/// made when there is none.
struct SigningKeys {
    std::shared_ptr<const TicketSigner> signer; ///< the newest
    TicketVerifier verifier; ///< all

    static QCoro::Task<Result<std::shared_ptr<const SigningKeys>>> load(
        storage::Database &database, const Clock &clock, IdSource &ids);
};

} // namespace parterre
