// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <pqxx/pqxx>
#include <vector>

namespace parterre::storage {

/// One numbered step of the schema; never changed once it is out.
struct Migration {
    int version = 0; ///< 1, 2, 3 ... without gaps
    QString name; ///< "accounts"
    QByteArray sql;

    /// SHA-256, hexadecimal.
    QString checksum() const;
};

/// Brings a database to the schema of this program. What was applied stands in table schema_version.
class Migrations {
    Q_DECLARE_TR_FUNCTIONS(parterre::storage::Migrations)
public:
    /// Those of this program: server/storage/migrations/NNNN_name.sql.
    Migrations();
    explicit Migrations(std::vector<Migration> migrations)
        : m_migrations(std::move(migrations))
    {
    }

    int newest() const { return int(m_migrations.size()); }
    /// Of all of them together, hexadecimal.
    QString fingerprint() const;

    /// Applies what is missing up to version `target`, each step in a transaction, under an advisory lock.
    /// Blocks. Returns the version that the database has then. An error's detail is a sentence for people:
    /// the database is newer than this program, or was made by a different edition of a step, or a step
    /// failed.
    Result<int> apply(const QString &url, int target) const;
    Result<int> apply(const QString &url) const { return apply(url, newest()); }

private:
    Result<int> check(const pqxx::result &applied) const;
    void applyOne(pqxx::connection &connection, const Migration &migration) const;

    std::vector<Migration> m_migrations;
};

} // namespace parterre::storage
