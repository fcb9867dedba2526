// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"
#include "common/base/timestamp.h"
#include "common/protocol/rights.h"

#include <QCoroTask>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace parterre {

namespace storage {
class Database;
}

/// The tables account and session.
class AccountStore {
public:
    struct Account {
        AccountId id;
        QString displayName;
        protocol::Role role = protocol::Role::Anonymous;
        QString passwordHash;
    };
    struct Session {
        SessionId id;
        Account account; ///< without the hash
        Timestamp expiresAt;
    };
    struct NewAccount {
        QString user;
        QString displayName;
        protocol::Role role = protocol::Role::Counter;
        QString passwordHash;
        Timestamp createdAt;
    };
    /// When sessions end, and from which end on they are moved there by being used. (Writing it each time
    /// would make every use a commit.)
    struct Renewal {
        Timestamp now;
        Timestamp expiresAt;
        Timestamp ifBefore;
    };

    explicit AccountStore(storage::Database &database)
        : m_database(database)
    {
    }

    /// Only accounts that may sign in.
    QCoro::Task<Result<std::optional<Account>>> findAccount(QString user);
    /// Nothing when the name is taken.
    QCoro::Task<Result<std::optional<AccountId>>> insertAccount(NewAccount account);
    QCoro::Task<Result<qint64>> countAccounts();
    QCoro::Task<Result<QHash<AccountId, QString>>> names(std::vector<AccountId> accounts);

    QCoro::Task<Result<SessionId>> insertSession(
        AccountId account, QByteArray tokenHash, Timestamp createdAt, Timestamp expiresAt);
    /// The session as renewed; nothing when it ended or its account was disabled.
    QCoro::Task<Result<std::optional<Session>>> useSession(QByteArray tokenHash, Renewal renewal);
    QCoro::Task<Result<std::optional<Session>>> useSession(SessionId session, Renewal renewal);
    QCoro::Task<Result<Done>> deleteSession(SessionId session);
    QCoro::Task<Result<Done>> deleteSessionsBefore(Timestamp time);

private:
    storage::Database &m_database;
};

} // namespace parterre
