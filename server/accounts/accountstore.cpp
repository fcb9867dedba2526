// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountstore.h"

#include "server/storage/database.h"
#include "server/storage/sqlvalues.h"

namespace parterre {

namespace {

std::string roleName(protocol::Role role) { return enumNames(role)[size_t(role)]; }

protocol::Role roleOf(const pqxx::field &field)
{
    constexpr std::array names = enumNames(protocol::Role());
    for (size_t i = 0; i < names.size(); ++i) {
        if (std::string_view(field.c_str(), field.size()) == names[i])
            return protocol::Role(i);
    }
    return protocol::Role::Anonymous;
}

constexpr const char *sessionColumns = "s.session_id, a.account_id, a.display_name, a.role, "
                                       "s.expires_at";

std::optional<AccountStore::Session> sessionOf(
    pqxx::work &tx, const pqxx::result &found, AccountStore::Renewal renewal)
{
    if (found.empty())
        return std::nullopt;
    const pqxx::row row = found[0];
    AccountStore::Session session;
    session.id = {row[0].as<qint64>()};
    session.account.id = {row[1].as<qint64>()};
    session.account.displayName = row[2].as<QString>();
    session.account.role = roleOf(row[3]);
    session.expiresAt = row[4].as<Timestamp>();
    if (session.expiresAt < renewal.ifBefore) {
        tx.exec_params(
            "UPDATE session SET expires_at = $2 WHERE session_id = $1", session.id.value, renewal.expiresAt);
        session.expiresAt = renewal.expiresAt;
    }
    return session;
}

} // namespace

QCoro::Task<Result<std::optional<AccountStore::Account>>> AccountStore::findAccount(QString user)
{
    using Found = Result<std::optional<Account>>;
    auto work = [user](pqxx::work &tx) -> Found {
        const pqxx::result found =
            tx.exec_params("SELECT account_id, display_name, role, password_hash FROM account "
                           "WHERE user_name = $1 AND disabled_at IS NULL",
                user);
        if (found.empty())
            return std::optional<Account>();
        const pqxx::row row = found[0];
        return std::optional(
            Account{{row[0].as<qint64>()}, row[1].as<QString>(), roleOf(row[2]), row[3].as<QString>()});
    };
    Found found = co_await m_database.read("accounts.find", std::move(work));
    co_return found;
}

QCoro::Task<Result<std::optional<AccountId>>> AccountStore::insertAccount(NewAccount account)
{
    using Inserted = Result<std::optional<AccountId>>;
    auto work = [account](pqxx::work &tx) -> Inserted {
        const pqxx::result row = tx.exec_params(
            "INSERT INTO account (user_name, display_name, role, password_hash, created_at) "
            "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (user_name) DO NOTHING RETURNING account_id",
            account.user, account.displayName, roleName(account.role), account.passwordHash,
            account.createdAt);
        if (row.empty())
            return std::optional<AccountId>();
        return std::optional(AccountId{row[0][0].as<qint64>()});
    };
    Inserted inserted = co_await m_database.transact("accounts.insert", std::move(work));
    co_return inserted;
}

QCoro::Task<Result<qint64>> AccountStore::countAccounts()
{
    auto work = [](pqxx::work &tx) -> Result<qint64> {
        return tx.exec1("SELECT count(*) FROM account")[0].as<qint64>();
    };
    Result<qint64> count = co_await m_database.read("accounts.count", std::move(work));
    co_return count;
}

QCoro::Task<Result<QHash<AccountId, QString>>> AccountStore::names(std::vector<AccountId> accounts)
{
    std::vector<qint64> ids;
    for (const AccountId account : accounts)
        ids.push_back(account.value);
    auto work = [ids](pqxx::work &tx) -> Result<QHash<AccountId, QString>> {
        QHash<AccountId, QString> names;
        for (const auto &row : tx.exec_params(
                 "SELECT account_id, display_name FROM account WHERE account_id = ANY ($1::bigint[])",
                 storage::toArray(ids)))
            names.insert(AccountId{row[0].as<qint64>()}, row[1].as<QString>());
        return names;
    };
    auto names = co_await m_database.read("accounts.names", std::move(work));
    co_return names;
}

QCoro::Task<Result<SessionId>> AccountStore::insertSession(
    AccountId account, QByteArray tokenHash, Timestamp createdAt, Timestamp expiresAt)
{
    auto work = [=](pqxx::work &tx) -> Result<SessionId> {
        const pqxx::row row =
            tx.exec_params1("INSERT INTO session (token_hash, account_id, created_at, expires_at) "
                            "VALUES ($1, $2, $3, $4) RETURNING session_id",
                storage::toBytea(tokenHash), account.value, createdAt, expiresAt);
        return SessionId{row[0].as<qint64>()};
    };
    Result<SessionId> session = co_await m_database.transact("accounts.session.insert", std::move(work));
    co_return session;
}

QCoro::Task<Result<std::optional<AccountStore::Session>>> AccountStore::useSession(
    QByteArray tokenHash, Renewal renewal)
{
    using Used = Result<std::optional<Session>>;
    auto work = [=](pqxx::work &tx) -> Used {
        const pqxx::result found = tx.exec_params(std::string("SELECT ") + sessionColumns
                + " FROM session s JOIN account a USING (account_id) "
                  "WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.disabled_at IS NULL",
            storage::toBytea(tokenHash), renewal.now);
        return sessionOf(tx, found, renewal);
    };
    Used used = co_await m_database.transact("accounts.session.resume", std::move(work));
    co_return used;
}

QCoro::Task<Result<std::optional<AccountStore::Session>>> AccountStore::useSession(
    SessionId session, Renewal renewal)
{
    using Used = Result<std::optional<Session>>;
    auto work = [=](pqxx::work &tx) -> Used {
        const pqxx::result found = tx.exec_params(std::string("SELECT ") + sessionColumns
                + " FROM session s JOIN account a USING (account_id) "
                  "WHERE s.session_id = $1 AND s.expires_at > $2 AND a.disabled_at IS NULL",
            session.value, renewal.now);
        return sessionOf(tx, found, renewal);
    };
    Used used = co_await m_database.transact("accounts.session.renew", std::move(work));
    co_return used;
}

QCoro::Task<Result<Done>> AccountStore::deleteSession(SessionId session)
{
    auto work = [session](pqxx::work &tx) -> Result<Done> {
        tx.exec_params("DELETE FROM session WHERE session_id = $1", session.value);
        return Done();
    };
    Result<Done> done = co_await m_database.transact("accounts.session.delete", std::move(work));
    co_return done;
}

QCoro::Task<Result<Done>> AccountStore::deleteSessionsBefore(Timestamp time)
{
    auto work = [time](pqxx::work &tx) -> Result<Done> {
        tx.exec_params("DELETE FROM session WHERE expires_at <= $1", time);
        return Done();
    };
    Result<Done> done = co_await m_database.transact("accounts.session.sweep", std::move(work));
    co_return done;
}

} // namespace parterre
