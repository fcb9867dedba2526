// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/migrations.h"

#include "server/storage/connection.h"
#include "server/storage/sqlvalues.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

namespace parterre::storage {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.storage")

/// Of pg_advisory_lock: "parterre" in ASCII.
constexpr qint64 lockNumber = 0x7061727465727265;

Error refusal(const QString &sentence) { return makeError(ErrorCode::Unavailable, sentence); }

} // namespace

QString Migration::checksum() const
{
    return QString::fromLatin1(QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex());
}

Migrations::Migrations()
{
    const QDir folder(QStringLiteral(":/parterre/migrations"));
    for (const QString &file : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile source(folder.filePath(file));
        if (!source.open(QIODevice::ReadOnly))
            qFatal("the migration %s is not in the program", qPrintable(file));
        const QString stem = file.chopped(4);
        m_migrations.push_back({stem.section(u'_', 0, 0).toInt(), stem.section(u'_', 1), source.readAll()});
    }
}

QString Migrations::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Migration &migration : m_migrations)
        hash.addData(migration.checksum().toLatin1());
    return QString::fromLatin1(hash.result().toHex());
}

Result<int> Migrations::apply(const QString &url, int target) const
{
    Connection::Settings settings;
    settings.applicationName = QStringLiteral("parterre-migrate");
    settings.statementTimeoutMs = 0;
    settings.lockTimeoutMs = 0;
    QString doing = tr("The database cannot be reached");
    try {
        Connection connection(url, settings);
        pqxx::nontransaction session(connection.open());
        session.exec_params("SELECT pg_advisory_lock($1)", lockNumber);
        session.exec(
            "CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY, name text NOT NULL, "
            "checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())");
        const auto applied =
            session.exec("SELECT version, name, checksum FROM schema_version ORDER BY version");
        session.commit();

        const Result<int> current = check(applied);
        if (!current)
            return current.error();
        for (int version = *current + 1; version <= target; ++version) {
            const Migration &migration = m_migrations.at(std::size_t(version - 1));
            doing = tr("Migration %1 (%2) failed").arg(version).arg(migration.name);
            applyOne(connection.open(), migration);
        }
        if (target > *current)
            qCInfo(log) << "the database was brought from version" << *current << "to" << target;
        return std::max(*current, target);
    } catch (const std::exception &error) {
        return refusal(QStringLiteral("%1: %2").arg(doing, QString::fromUtf8(error.what()).simplified()));
    }
}

Result<int> Migrations::check(const pqxx::result &applied) const
{
    for (const auto &row : applied) {
        const int version = row[0].as<int>();
        if (version > newest()) {
            return refusal(tr("The database is newer (version %1) than this program, which knows version "
                              "%2: please use a newer parterre-server.")
                               .arg(applied[applied.size() - 1][0].as<int>())
                               .arg(newest()));
        }
        const Migration &migration = m_migrations.at(std::size_t(version - 1));
        if (row[2].as<QString>() != migration.checksum()) {
            return refusal(tr("The database was made by a different edition of migration %1 (%2): this "
                              "program does not fit it.")
                               .arg(version)
                               .arg(migration.name));
        }
    }
    return int(applied.size());
}

void Migrations::applyOne(pqxx::connection &connection, const Migration &migration) const
{
    pqxx::work transaction(connection);
    transaction.exec(migration.sql.toStdString());
    transaction.exec_params("INSERT INTO schema_version (version, name, checksum) VALUES ($1, $2, $3)",
        migration.version, migration.name, migration.checksum());
    transaction.commit();
    qCDebug(log).noquote() << "applied migration" << migration.version << migration.name;
}

} // namespace parterre::storage
