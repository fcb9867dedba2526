// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdatabase.h"

#include "server/storage/connection.h"
#include "server/storage/migrations.h"

#include <QCryptographicHash>
#include <QUuid>

namespace parterre::test {

namespace {

/// Named by what is in it, so that a cluster that outlives a change of the schema gets another one.
std::string makeTemplate(pqxx::connection &admin, const QString &adminUrl)
{
    const storage::Migrations migrations;
    const std::string name = "parterre_template_" + migrations.fingerprint().left(12).toStdString();
    pqxx::nontransaction session(admin);
    session.exec("SELECT pg_advisory_lock(7)");
    if (session.exec("SELECT FROM pg_database WHERE datname = " + session.quote(name)).empty()) {
        const std::string unfinished = name + "_new";
        session.exec("DROP DATABASE IF EXISTS " + unfinished);
        session.exec("CREATE DATABASE " + unfinished);
        const QString url = storage::Connection::withDatabase(adminUrl, QString::fromStdString(unfinished));
        if (const auto applied = migrations.apply(url); !applied)
            qFatal("%s", qPrintable(applied.error().detail));
        session.exec("ALTER DATABASE " + unfinished + " RENAME TO " + name);
    }
    session.exec("SELECT pg_advisory_unlock(7)");
    return name;
}

} // namespace

TestDatabase::TestDatabase(TestCluster &cluster)
    : m_adminUrl(cluster.adminUrl())
    , m_name(QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128))
{
    pqxx::connection admin(m_adminUrl.toStdString());
    const std::string from = makeTemplate(admin, m_adminUrl);
    pqxx::nontransaction(admin).exec("CREATE DATABASE " + m_name.toStdString() + " TEMPLATE " + from);
    m_url = storage::Connection::withDatabase(m_adminUrl, m_name);
}

TestDatabase::~TestDatabase()
{
    m_database.reset();
    m_connection.reset();
    try {
        pqxx::connection admin(m_adminUrl.toStdString());
        pqxx::nontransaction(admin).exec("DROP DATABASE " + m_name.toStdString() + " WITH (FORCE)");
    } catch (const std::exception &error) {
        qWarning("the test database could not be dropped: %s", error.what());
    }
}

storage::Database &TestDatabase::database()
{
    if (!m_database)
        m_database = std::make_unique<storage::Database>(m_url);
    return *m_database;
}

pqxx::result TestDatabase::exec(const char *sql)
{
    if (!m_connection) {
        const storage::Connection::Settings settings;
        m_connection = std::make_unique<pqxx::connection>(storage::Connection::parameters(m_url, settings));
    }
    return pqxx::nontransaction(*m_connection).exec(sql);
}

void TestDatabase::refuse()
{
    const qint64 ours = number("SELECT pg_backend_pid()");
    pqxx::connection admin(m_adminUrl.toStdString());
    pqxx::nontransaction session(admin);
    const std::string name = m_name.toStdString();
    session.exec("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
    session.exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name
        + "' AND pid <> " + std::to_string(ours));
}

void TestDatabase::admit()
{
    pqxx::connection admin(m_adminUrl.toStdString());
    pqxx::nontransaction(admin).exec("ALTER DATABASE " + m_name.toStdString() + " ALLOW_CONNECTIONS true");
}

qint64 TestDatabase::number(const char *sql) { return exec(sql).at(0).at(0).as<qint64>(); }

} // namespace parterre::test
