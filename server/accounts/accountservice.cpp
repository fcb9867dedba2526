// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountservice.h"

#include "server/accounts/accountstore.h"
#include "server/accounts/loginthrottle.h"
#include "server/accounts/passwordhasher.h"
#include "server/accounts/sessiontoken.h"

#include <QHostAddress>

namespace parterre {

namespace {

constexpr qint64 minuteMs = 60 * 1000;
constexpr qint64 sessionMs = 12 * 60 * minuteMs;
constexpr qint64 renewEveryMs = 5 * minuteMs;

constexpr int leastPassword = 8;
constexpr int mostPassword = 200;
constexpr int mostName = 100;

QString plainUser(const QString &user) { return user.trimmed().toLower(); }

// Behind a proxy on this machine everybody comes from here: one who guesses must not keep all the others out.
bool tellsPeopleApart(const QString &address)
{
    return !address.isEmpty() && !QHostAddress(address).isLoopback();
}

QStringList keysOf(const QString &address, const QString &user = {})
{
    QStringList keys;
    if (tellsPeopleApart(address))
        keys << QStringLiteral("from ") + address;
    if (!user.isEmpty())
        keys << QStringLiteral("as ") + user;
    return keys;
}

// Tokens cannot be guessed, so resuming many sessions at once (all desks, after the server was restarted) is
// nothing to slow down; only a stream of wrong ones is.
LoginThrottle::Settings resumeSettings()
{
    LoginThrottle::Settings settings;
    settings.freeFailures = 20;
    settings.mostAtOnce = 20'000;
    settings.longestWaitMs = minuteMs;
    return settings;
}

template <class T>
LoginThrottle::Outcome outcomeOf(const Result<T> &result)
{
    using enum LoginThrottle::Outcome;
    if (result)
        return Succeeded;
    const ErrorCode code = result.error().code;
    return code == ErrorCode::LoginFailed || code == ErrorCode::SessionExpired ? Failed : Unknown;
}

Error throttled(qint64 waitMs)
{
    Error error = makeError(ErrorCode::LoginThrottled);
    error.retryAfterMs = int(waitMs);
    return error;
}

Error invalid(const QString &field, const QString &detail)
{
    Error error = makeError(ErrorCode::InvalidParams, detail);
    error.field = field;
    return error;
}

std::optional<Error> problemOf(const AccountService::NewAccount &account)
{
    const QString user = plainUser(account.user);
    if (user.isEmpty() || user.size() > mostName)
        return invalid(QStringLiteral("user"), QStringLiteral("a user name has 1 to 100 characters"));
    if (account.displayName.trimmed().isEmpty())
        return invalid(QStringLiteral("display_name"), QStringLiteral("the person needs a name"));
    if (account.role == protocol::Role::Anonymous)
        return invalid(QStringLiteral("role"), QStringLiteral("an account needs a role"));
    if (account.password.size() < leastPassword || account.password.size() > mostPassword)
        return invalid(QStringLiteral("password"), QStringLiteral("a password has 8 to 200 characters"));
    return std::nullopt;
}

AccountService::SignedIn signedIn(const AccountStore::Session &session, const QString &token)
{
    const AccountStore::Account &account = session.account;
    return {Caller{session.id, account.id, account.role, account.displayName},
        protocol::SessionInfo{token, account.displayName, account.role, session.expiresAt}};
}

} // namespace

struct AccountService::Private {
    Private(storage::Database &database, const Clock &clock_, IdSource &ids_)
        : store(database)
        , logins(clock_)
        , resumes(clock_, resumeSettings())
        , clock(clock_)
        , ids(ids_)
    {
    }

    AccountStore::Renewal renewal() const
    {
        const Timestamp now = clock.now();
        return {now, now + sessionMs, now + (sessionMs - renewEveryMs)};
    }

    QCoro::Task<Result<AccountStore::Account>> check(QString user, QString password);
    QCoro::Task<Result<AccountStore::Session>> use(std::optional<SessionToken> token);

    AccountStore store;
    LoginThrottle logins;
    LoginThrottle resumes;
    PasswordHasher hasher;
    const Clock &clock;
    IdSource &ids;
};

QCoro::Task<Result<AccountStore::Account>> AccountService::Private::check(QString user, QString password)
{
    auto found = co_await store.findAccount(user);
    if (!found)
        co_return found.error();
    const std::optional<AccountStore::Account> account = *found;
    std::optional<QString> hash;
    if (account)
        hash = account->passwordHash;
    auto matches = co_await hasher.verify(hash, password);
    if (!matches)
        co_return matches.error();
    if (!account || !*matches)
        co_return ErrorCode::LoginFailed;
    co_return *account;
}

QCoro::Task<Result<AccountStore::Session>> AccountService::Private::use(std::optional<SessionToken> token)
{
    if (!token)
        co_return ErrorCode::SessionExpired;
    auto used = co_await store.useSession(token->hash, renewal());
    if (!used)
        co_return used.error();
    const std::optional<AccountStore::Session> session = *used;
    if (!session)
        co_return ErrorCode::SessionExpired;
    co_return *session;
}

AccountService::AccountService(storage::Database &database, const Clock &clock, IdSource &ids)
    : d(std::make_unique<Private>(database, clock, ids))
{
}

AccountService::~AccountService() = default;

QCoro::Task<Result<AccountService::SignedIn>> AccountService::login(
    protocol::SessionLogin params, QString address)
{
    const QString user = plainUser(params.user);
    const QStringList keys = keysOf(address, user);
    if (const std::optional<qint64> wait = d->logins.begin(keys))
        co_return throttled(*wait);

    auto checked = co_await d->check(user, params.password);
    d->logins.finish(keys, outcomeOf(checked));
    if (!checked)
        co_return checked.error();
    const AccountStore::Account account = *checked;

    const SessionToken token = SessionToken::make(d->ids);
    const AccountStore::Renewal renewal = d->renewal();
    auto session = co_await d->store.insertSession(account.id, token.hash, renewal.now, renewal.expiresAt);
    if (!session)
        co_return session.error();
    co_return signedIn({*session, account, renewal.expiresAt}, token.text);
}

QCoro::Task<Result<AccountService::SignedIn>> AccountService::resume(
    protocol::SessionResume params, QString address)
{
    const std::optional<SessionToken> token = SessionToken::fromText(params.token);
    const QStringList keys = keysOf(address);
    if (const std::optional<qint64> wait = d->resumes.begin(keys))
        co_return throttled(*wait);
    auto session = co_await d->use(token);
    d->resumes.finish(keys, outcomeOf(session));
    if (!session)
        co_return session.error();
    co_return signedIn(*session, token->text);
}

QCoro::Task<Result<Done>> AccountService::logout(Caller caller)
{
    auto done = co_await d->store.deleteSession(caller.session);
    co_return done;
}

QCoro::Task<Result<Timestamp>> AccountService::renew(Caller caller)
{
    auto session = co_await d->store.useSession(caller.session, d->renewal());
    if (!session)
        co_return session.error();
    const std::optional<AccountStore::Session> found = *session;
    if (!found)
        co_return ErrorCode::SessionExpired;
    co_return found->expiresAt;
}

QCoro::Task<Result<AccountId>> AccountService::add(NewAccount account)
{
    if (const std::optional<Error> problem = problemOf(account))
        co_return *problem;
    auto hash = co_await d->hasher.hash(account.password);
    if (!hash)
        co_return hash.error();
    AccountStore::NewAccount row;
    row.user = plainUser(account.user);
    row.displayName = account.displayName.trimmed();
    row.role = account.role;
    row.passwordHash = *hash;
    row.createdAt = d->clock.now();
    auto inserted = co_await d->store.insertAccount(row);
    if (!inserted)
        co_return inserted.error();
    const std::optional<AccountId> id = *inserted;
    if (!id)
        co_return invalid(QStringLiteral("user"), QStringLiteral("this user name is taken"));
    co_return *id;
}

QCoro::Task<Result<qint64>> AccountService::count()
{
    auto count = co_await d->store.countAccounts();
    co_return count;
}

QCoro::Task<Result<QHash<AccountId, QString>>> AccountService::names(std::vector<AccountId> accounts)
{
    auto names = co_await d->store.names(accounts);
    co_return names;
}

QCoro::Task<Result<Done>> AccountService::sweep()
{
    auto done = co_await d->store.deleteSessionsBefore(d->clock.now());
    co_return done;
}

} // namespace parterre
