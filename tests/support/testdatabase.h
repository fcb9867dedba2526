// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/database.h"
#include "tests/support/testcluster.h"

namespace parterre::test {

/// A fresh, migrated, empty database; dropped afterwards. Making one takes a copy of a template (some 50 ms).
///
///     class SomethingTest : public QObject {
///         Q_OBJECT
///     private:
///         parterre::test::TestCluster m_cluster;                    // one a test program: about a second
///     private Q_SLOTS:
///         void sells()
///         {
///             parterre::test::TestDatabase data(m_cluster);         // one a test function, or one for all
///             AccountService accounts(data.database(), clock, ids);
///             const auto added = storage::blockOn(accounts.add({...}));
///             QVERIFY(added.ok());
///             QCOMPARE(data.number("SELECT count(*) FROM account"), 1);
///         }
///     };
class TestDatabase {
public:
    explicit TestDatabase(TestCluster &cluster);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    QString url() const { return m_url; }
    /// Two workers; made when first asked for.
    storage::Database &database();

    /// At once and on a connection of its own, for arranging and looking; throws pqxx exceptions.
    pqxx::result exec(const char *sql);
    /// Throws everybody else out and lets nobody in, until admit(). exec() goes on.
    void refuse();
    void admit();
    /// The single number that a query answers.
    qint64 number(const char *sql);

private:
    QString m_adminUrl;
    QString m_name;
    QString m_url;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<pqxx::connection> m_connection;
};

} // namespace parterre::test
