// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "server/storage/database.h"

#include <chrono>

namespace parterre::storage {

/// How long a request may be repeated with its key and gets its first answer (docs/protocol.md).
constexpr std::chrono::hours answersAreKept(7 * 24);

/// Housekeeping: forgets the answers that are older than that, a limited number at a time so that no
/// transaction is long; what is left over waits for the next call.
QCoro::Task<Result<Done>> forgetOldAnswers(Database &database, const Clock &clock);

} // namespace parterre::storage
