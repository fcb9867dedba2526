// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountservice.h"
#include "server/storage/blockon.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace parterre;
using storage::blockOn;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
const QString password = QStringLiteral("correct horse");
const QString desk = QStringLiteral("192.0.2.7");

} // namespace

class AccountsTest : public QObject {
    Q_OBJECT
private:
    test::TestCluster m_cluster;
    std::unique_ptr<test::TestDatabase> m_data;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SystemIdSource> m_ids;
    std::unique_ptr<AccountService> m_accounts;

    Result<AccountService::SignedIn> login(
        const QString &user, const QString &secret, const QString &from = desk)
    {
        return blockOn(m_accounts->login({user, secret}, from));
    }
    Result<AccountService::SignedIn> resume(const QString &token, const QString &from = desk)
    {
        return blockOn(m_accounts->resume({token}, from));
    }
    static ErrorCode codeOf(const auto &result) { return result ? ErrorCode() : result.error().code; }

private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<test::TestDatabase>(m_cluster);
        m_clock = std::make_unique<ManualClock>(*Timestamp::fromRfc3339(u"2026-11-23T18:00:00Z"));
        m_ids = std::make_unique<SystemIdSource>(*m_clock);
        m_accounts = std::make_unique<AccountService>(m_data->database(), *m_clock, *m_ids);
        const auto added = blockOn(m_accounts->add(
            {QStringLiteral("Vera"), QStringLiteral("Vera Kassel"), protocol::Role::Counter, password}));
        QVERIFY(added.ok());
    }
    void cleanup()
    {
        m_accounts.reset();
        m_data.reset();
    }

    void signsIn()
    {
        const auto signedIn = login(QStringLiteral(" vERA "), password);
        QVERIFY(signedIn.ok());
        QCOMPARE(signedIn->info.name, QStringLiteral("Vera Kassel"));
        QCOMPARE(signedIn->info.role, protocol::Role::Counter);
        QCOMPARE(signedIn->info.expiresAt, m_clock->now() + 12 * hourMs);
        QCOMPARE(signedIn->info.token.size(), 43); // 32 bytes in base64url
        QVERIFY(signedIn->caller.session && signedIn->caller.account);
    }

    void keepsNeitherPasswordNorToken()
    {
        const auto signedIn = login(QStringLiteral("vera"), password);
        QVERIFY(signedIn.ok());
        QCOMPARE(m_data->number("SELECT count(*) FROM account WHERE password_hash LIKE '$argon2id$%'"), 1);
        const QByteArray token = QByteArray::fromBase64(
            signedIn->info.token.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const QByteArray sql = "SELECT count(*) FROM session WHERE token_hash = '\\x" + token.toHex()
            + "' OR length(token_hash) <> 32";
        QCOMPARE(m_data->number(sql.constData()), 0);
    }

    void refusesWrongPasswordsAndUnknownUsersAlike()
    {
        const auto wrong = login(QStringLiteral("vera"), QStringLiteral("wrong horse"));
        const auto unknown = login(QStringLiteral("nobody"), password);
        QVERIFY(!wrong && !unknown);
        QCOMPARE(wrong.error(), unknown.error());
        QCOMPARE(wrong.error().code, ErrorCode::LoginFailed);
    }

    void refusesDisabledAccountsAndTheirSessions()
    {
        const auto signedIn = login(QStringLiteral("vera"), password);
        m_data->exec("UPDATE account SET disabled_at = now()");
        QCOMPARE(codeOf(login(QStringLiteral("vera"), password)), ErrorCode::LoginFailed);
        QCOMPARE(codeOf(resume(signedIn->info.token)), ErrorCode::SessionExpired);
        QCOMPARE(codeOf(blockOn(m_accounts->renew(signedIn->caller))), ErrorCode::SessionExpired);
    }

    void resumesASession()
    {
        const auto first = login(QStringLiteral("vera"), password);
        const auto again = resume(first->info.token);
        QVERIFY(again.ok());
        QCOMPARE(again->caller.session, first->caller.session);
        QCOMPARE(again->caller.account, first->caller.account);
        QCOMPARE(again->info, first->info);
        QCOMPARE(codeOf(resume(QStringLiteral("nonsense"))), ErrorCode::SessionExpired);
        QCOMPARE(codeOf(resume(QString(43, u'A'))), ErrorCode::SessionExpired);
    }

    void aSessionEndsWhenItIsNotUsed()
    {
        const auto signedIn = login(QStringLiteral("vera"), password);
        m_clock->advance(12 * hourMs);
        QCOMPARE(codeOf(resume(signedIn->info.token)), ErrorCode::SessionExpired);
        QCOMPARE(codeOf(blockOn(m_accounts->renew(signedIn->caller))), ErrorCode::SessionExpired);
    }

    void aSessionLastsWhileItIsUsed()
    {
        const auto signedIn = login(QStringLiteral("vera"), password);
        for (int i = 0; i < 3; ++i) {
            m_clock->advance(11 * hourMs);
            const auto renewed = blockOn(m_accounts->renew(signedIn->caller));
            QVERIFY(renewed.ok());
            QCOMPARE(*renewed, m_clock->now() + 12 * hourMs);
        }
        m_clock->advance(11 * hourMs);
        const auto resumed = resume(signedIn->info.token);
        QVERIFY(resumed.ok());
        QCOMPARE(resumed->info.expiresAt, m_clock->now() + 12 * hourMs);
    }

    void logoutEndsTheSession()
    {
        const auto signedIn = login(QStringLiteral("vera"), password);
        const auto other = login(QStringLiteral("vera"), password);
        QVERIFY(blockOn(m_accounts->logout(signedIn->caller)).ok());
        QCOMPARE(codeOf(resume(signedIn->info.token)), ErrorCode::SessionExpired);
        QVERIFY(resume(other->info.token).ok());
    }

    void guessesHaveToWaitLongerAndLonger()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(login(QStringLiteral("vera"), QStringLiteral("guess"))), ErrorCode::LoginFailed);
        const auto tooSoon = login(QStringLiteral("vera"), password, QStringLiteral("192.0.2.8"));
        QCOMPARE(codeOf(tooSoon), ErrorCode::LoginThrottled);
        QCOMPARE(tooSoon.error().retryAfterMs, 1000);

        m_clock->advance(1000);
        QCOMPARE(codeOf(login(QStringLiteral("vera"), QStringLiteral("guess"))), ErrorCode::LoginFailed);
        QCOMPARE(login(QStringLiteral("vera"), password).error().retryAfterMs, 2000);
        m_clock->advance(2000);
        QVERIFY(login(QStringLiteral("vera"), password).ok());
        QCOMPARE(codeOf(login(QStringLiteral("vera"), QStringLiteral("guess"))), ErrorCode::LoginFailed);
    }

    void anAddressThatTriesManyNamesHasToWait()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(login(QStringLiteral("name%1").arg(i), password)), ErrorCode::LoginFailed);
        QCOMPARE(codeOf(login(QStringLiteral("vera"), password)), ErrorCode::LoginThrottled);
        QVERIFY(login(QStringLiteral("vera"), password, QStringLiteral("192.0.2.8")).ok());
    }

    void doesNotThrottleThoseBehindAProxyOfThisMachineByAddress()
    {
        const QString proxy = QStringLiteral("127.0.0.1");
        for (int i = 0; i < 6; ++i)
            QCOMPARE(codeOf(login(QStringLiteral("name%1").arg(i), password, proxy)), ErrorCode::LoginFailed);
        QVERIFY(login(QStringLiteral("vera"), password, proxy).ok());
    }

    void guessesAtOnceAreNoWayAround()
    {
        QCOMPARE(codeOf(login(QStringLiteral("vera"), QStringLiteral("guess"))), ErrorCode::LoginFailed);
        const auto burst = [](AccountService *accounts) -> QCoro::Task<int> {
            std::vector<QCoro::Task<Result<AccountService::SignedIn>>> tasks;
            for (int i = 0; i < 20; ++i)
                tasks.push_back(accounts->login({QStringLiteral("vera"), QStringLiteral("guess")}, desk));
            int tried = 0;
            for (auto &task : tasks) {
                const auto result = co_await task;
                tried += result.error().code == ErrorCode::LoginFailed ? 1 : 0;
            }
            co_return tried;
        };
        QCOMPARE(blockOn(burst(m_accounts.get())), 4);
    }

    void manyDesksMaySignInAtOnce()
    {
        const auto burst = [](AccountService *accounts) -> QCoro::Task<int> {
            std::vector<QCoro::Task<Result<AccountService::SignedIn>>> tasks;
            for (int i = 0; i < 12; ++i)
                tasks.push_back(accounts->login({QStringLiteral("vera"), password}, desk));
            int in = 0;
            for (auto &task : tasks) {
                const auto result = co_await task;
                in += result.ok() ? 1 : 0;
            }
            co_return in;
        };
        QCOMPARE(blockOn(burst(m_accounts.get())), 12);
    }

    void refusesBadAccounts_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("name");
        QTest::addColumn<protocol::Role>("role");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("field");
        using enum protocol::Role;
        QTest::newRow("taken") << "VERA"
                               << "V" << Counter << password << "user";
        QTest::newRow("no user") << "  "
                                 << "V" << Counter << password << "user";
        QTest::newRow("no name") << "v2"
                                 << " " << Counter << password << "display_name";
        QTest::newRow("no role") << "v2"
                                 << "V" << Anonymous << password << "role";
        QTest::newRow("short password") << "v2"
                                        << "V" << Counter << "1234567"
                                        << "password";
    }
    void refusesBadAccounts()
    {
        QFETCH(QString, user);
        QFETCH(QString, name);
        QFETCH(protocol::Role, role);
        QFETCH(QString, secret);
        const auto added = blockOn(m_accounts->add({user, name, role, secret}));
        QCOMPARE(codeOf(added), ErrorCode::InvalidParams);
        QTEST(added.error().field, "field");
        QCOMPARE(*blockOn(m_accounts->count()), 1);
    }

    void sweepsWhatRanOut()
    {
        QVERIFY(login(QStringLiteral("vera"), password).ok());
        m_clock->advance(6 * hourMs);
        const auto fresh = login(QStringLiteral("vera"), password);
        m_clock->advance(6 * hourMs);
        QVERIFY(blockOn(m_accounts->sweep()).ok());
        QCOMPARE(m_data->number("SELECT count(*) FROM session"), 1);
        QVERIFY(resume(fresh->info.token).ok());
    }
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "test_accounts.moc"
