// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/connection.h"
#include "server/storage/migrations.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using parterre::storage::Migration;
using parterre::storage::Migrations;

namespace {

/// An empty database, made before and dropped after.
class EmptyDatabase {
public:
    explicit EmptyDatabase(const QString &adminUrl)
        : m_admin(adminUrl.toStdString())
    {
        pqxx::nontransaction(m_admin).exec("DROP DATABASE IF EXISTS empty_one WITH (FORCE)");
        pqxx::nontransaction(m_admin).exec("CREATE DATABASE empty_one");
        m_url = parterre::storage::Connection::withDatabase(adminUrl, QStringLiteral("empty_one"));
    }
    QString url() const { return m_url; }
    pqxx::result exec(const std::string &sql) const
    {
        pqxx::connection connection(m_url.toStdString());
        return pqxx::nontransaction(connection).exec(sql);
    }
    /// Everything that makes up the schema, as one text.
    QString schema() const
    {
        return QString::fromUtf8(exec(
            "SELECT string_agg(line, E'\\n' ORDER BY line) FROM ("
            "SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable) AS line "
            "FROM information_schema.columns WHERE table_schema = 'public' UNION ALL "
            "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' UNION ALL "
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace "
            "UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal) AS t")
                                     .at(0)
                                     .at(0)
                                     .c_str());
    }

private:
    pqxx::connection m_admin;
    QString m_url;
};

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT
private:
    parterre::test::TestCluster m_cluster;

private Q_SLOTS:
    void recordsWhatItApplies()
    {
        const EmptyDatabase database(m_cluster.adminUrl());
        const Migrations migrations;
        QVERIFY(migrations.newest() >= 6);
        const auto applied = migrations.apply(database.url());
        QVERIFY2(applied.ok(), qPrintable(applied ? QString() : applied.error().detail));
        QCOMPARE(*applied, migrations.newest());
        const auto rows =
            database.exec("SELECT version, name, length(checksum) FROM schema_version ORDER BY 1");
        QCOMPARE(int(rows.size()), migrations.newest());
        QCOMPARE(rows[0][1].as<std::string>(), std::string("accounts"));
        QCOMPARE(rows[0][2].as<int>(), 64);
    }

    void reachesTheSameSchemaFromEveryOlderVersion()
    {
        const Migrations migrations;
        const QString straight = [&] {
            const EmptyDatabase database(m_cluster.adminUrl());
            const auto applied = migrations.apply(database.url());
            return applied ? database.schema() : QString();
        }();
        QVERIFY(straight.contains(QStringLiteral("claim")));
        for (int older = 0; older < migrations.newest(); ++older) {
            const EmptyDatabase database(m_cluster.adminUrl());
            const auto first = migrations.apply(database.url(), older);
            QVERIFY(first.ok());
            QCOMPARE(*first, older);
            const auto second = migrations.apply(database.url());
            QVERIFY(second.ok());
            QCOMPARE(*second, migrations.newest());
            QCOMPARE(database.schema(), straight);
        }
    }

    void appliesNothingTwice()
    {
        const EmptyDatabase database(m_cluster.adminUrl());
        const Migrations migrations;
        QVERIFY(migrations.apply(database.url()).ok());
        const auto again = migrations.apply(database.url());
        QVERIFY(again.ok());
        QCOMPARE(*again, migrations.newest());
    }

    void refusesANewerDatabase()
    {
        const EmptyDatabase database(m_cluster.adminUrl());
        const Migrations migrations;
        QVERIFY(migrations.apply(database.url()).ok());
        database.exec("INSERT INTO schema_version VALUES (999, 'future', 'x')");
        const auto refused = migrations.apply(database.url());
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().detail.contains(QStringLiteral("newer (version 999)")),
            qPrintable(refused.error().detail));
    }

    void refusesAChangedMigration()
    {
        const EmptyDatabase database(m_cluster.adminUrl());
        const Migrations first({{1, QStringLiteral("one"), "CREATE TABLE one (a integer)"}});
        QVERIFY(first.apply(database.url()).ok());
        const Migrations changed({{1, QStringLiteral("one"), "CREATE TABLE one (a bigint)"}});
        const auto refused = changed.apply(database.url());
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().detail.contains(QStringLiteral("different edition of migration 1 (one)")));
    }

    void leavesNothingOfAMigrationThatFails()
    {
        const EmptyDatabase database(m_cluster.adminUrl());
        const Migrations broken({{1, QStringLiteral("one"), "CREATE TABLE one (a integer)"},
            {2, QStringLiteral("two"), "CREATE TABLE two (a integer); SELECT 1 / 0"}});
        const auto failed = broken.apply(database.url());
        QVERIFY(!failed.ok());
        QVERIFY2(failed.error().detail.contains(QStringLiteral("Migration 2 (two) failed")),
            qPrintable(failed.error().detail));
        QCOMPARE(database.exec("SELECT max(version) FROM schema_version")[0][0].as<int>(), 1);
        QVERIFY(database.exec("SELECT to_regclass('two')")[0][0].is_null());
    }

    void keepsTheHistoryOfSeats()
    {
        const EmptyDatabase database(m_cluster.adminUrl());
        QVERIFY(Migrations().apply(database.url(), 10).ok());
        database.exec("INSERT INTO seat_history (show_id, version, what, seats, hold_id, account_id, origin, "
                      "happened_at) VALUES (1, 5, 7, '{3,4}', '00000000-0000-0000-0000-0000000000a1', 2, "
                      "'10.0.0.1', '2026-01-01 12:00Z'), (1, 6, 1, '{4}', NULL, NULL, NULL, '2026-01-01 "
                      "12:15Z')");
        QVERIFY(Migrations().apply(database.url()).ok());
        const auto events = database.exec("SELECT seat_no, what, version, hold_id, account_id, origin "
                                          "FROM seat_event ORDER BY version, seat_no");
        QCOMPARE(events.size(), size_t(3));
        QCOMPARE(events[1][0].as<int>(), 4);
        QCOMPARE(events[1][1].as<int>(), 7);
        QCOMPARE(events[1][3].as<std::string>(), std::string("00000000-0000-0000-0000-0000000000a1"));
        QCOMPARE(events[1][4].as<int>(), 2);
        QCOMPARE(events[1][5].as<std::string>(), std::string("10.0.0.1"));
        QCOMPARE(events[2][1].as<int>(), 1);
        QCOMPARE(events[2][2].as<int>(), 6);
        for (int column = 3; column < 6; ++column)
            QVERIFY(events[2][column].is_null());
    }

    void awaitsTheOrdersThatWerePending()
    {
        const EmptyDatabase database(m_cluster.adminUrl());
        QVERIFY(Migrations().apply(database.url(), 11).ok());
        database.exec("INSERT INTO \"order\" (order_id, code, show_id, hold_id, status, total, currency, "
                      "channel, account_id, sold_by, session_id, created_at, expires_at) SELECT "
                      "('00000000-0000-0000-0000-00000000000' || n)::uuid, n, 1, gen_random_uuid(), status, "
                      "0, 'EUR', 'web', 1, 'Kim', 1, now(), now() FROM (VALUES ('1', 'pending'), "
                      "('2', 'paid'), ('3', 'expired')) AS o (n, status)");
        QVERIFY(Migrations().apply(database.url()).ok());
        const auto awaited = database.exec("SELECT order_id FROM pending_order");
        QCOMPARE(awaited.size(), size_t(1));
        QCOMPARE(awaited[0][0].as<std::string>(), std::string("00000000-0000-0000-0000-000000000001"));
    }

    void saysThatThereIsNoDatabase()
    {
        const auto failed = Migrations().apply(QStringLiteral("host=/nowhere dbname=none"));
        QVERIFY(!failed.ok());
        QVERIFY(failed.error().detail.startsWith(QStringLiteral("The database cannot be reached")));
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "test_migrations.moc"
