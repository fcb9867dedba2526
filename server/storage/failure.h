// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/error.h"

#include <exception>

namespace parterre::storage {

/// What an exception of libpqxx means for the transaction that it ended.
enum class FailureKind {
    Conflict, ///< serialization failure or deadlock: rolled back, try again
    Lost, ///< the connection is gone, and what was not committed with it: reconnect, try again
    InDoubt, ///< the connection was lost while committing: nobody knows
    Exhausted, ///< time limit, disk or memory: rolled back, trying again at once would not help
    Fault, ///< a mistake of the program: rolled back
};

struct Failure {
    FailureKind kind = FailureKind::Fault;
    QString detail; ///< for the log
};

/// `connected`: whether the connection is still open afterwards.
Failure describeFailure(const std::exception_ptr &exception, bool connected);

/// What a caller is told about a failure that is not tried again. It may reach strangers: hosts and paths,
/// which the database's own words name, stay in the log.
Error errorOf(const Failure &failure);

} // namespace parterre::storage
