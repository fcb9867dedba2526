// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/idsource.h"
#include "common/base/result.h"
#include "common/protocol/messages/session.h"
#include "server/accounts/caller.h"

#include <QCoroTask>
#include <QHash>

#include <memory>
#include <vector>

namespace parterre {

namespace storage {
class Database;
}

/// Users and their sessions. Passwords are argon2id hashes, made and checked off the event loop; tokens are
/// stored as hashes; failed logins are throttled by user and by address. Sessions last 12 hours from their
/// last use.
class AccountService {
public:
    struct SignedIn {
        Caller caller;
        protocol::SessionInfo info;
    };
    struct NewAccount {
        QString user;
        QString displayName;
        protocol::Role role = protocol::Role::Counter;
        QString password;
    };

    AccountService(storage::Database &database, const Clock &clock, IdSource &ids);
    ~AccountService();

    QCoro::Task<Result<SignedIn>> login(protocol::SessionLogin params, QString address);
    /// Also renews the session's expiry.
    QCoro::Task<Result<SignedIn>> resume(protocol::SessionResume params, QString address);
    QCoro::Task<Result<Done>> logout(Caller caller);
    /// Says when the caller's session ends now that it is used, or SessionExpired: it ran out, was ended
    /// elsewhere or its account was disabled. For connections that live longer than what they learned when
    /// they signed in.
    QCoro::Task<Result<Timestamp>> renew(Caller caller);

    /// User names are kept in lower case. Errors: InvalidParams with its field (name taken, password under 8
    /// characters).
    QCoro::Task<Result<AccountId>> add(NewAccount account);
    QCoro::Task<Result<qint64>> count();
    /// What people are called; accounts that do not exist are left out.
    QCoro::Task<Result<QHash<AccountId, QString>>> names(std::vector<AccountId> accounts);
    /// Housekeeping: deletes sessions that ran out.
    QCoro::Task<Result<Done>> sweep();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
