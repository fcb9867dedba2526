// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QCoroTask>
#include <QString>
#include <QThreadPool>

#include <atomic>

namespace parterre {

/// argon2id (libsodium's "interactive" cost: 64 MB and some 50 ms each) on worker threads, at most two at
/// once, so that a flood of logins takes neither the memory nor the event loop.
class PasswordHasher {
public:
    PasswordHasher();
    /// Waits for what is being hashed.
    ~PasswordHasher();

    /// Errors: Overloaded.
    QCoro::Task<Result<QString>> hash(QString password);
    /// Whether the password is the one behind the hash. Without a hash: no, after the same time.
    /// Errors: Overloaded.
    QCoro::Task<Result<bool>> verify(std::optional<QString> hash, QString password);

private:
    bool enter();

    QThreadPool m_pool;
    std::atomic<int> m_waiting = 0;
};

} // namespace parterre
