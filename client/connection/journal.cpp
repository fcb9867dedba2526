// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection/journal.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace parterre {

namespace {

constexpr auto schema =
    "CREATE TABLE IF NOT EXISTS change (number INTEGER PRIMARY KEY, server TEXT NOT NULL,"
    " user TEXT NOT NULL, key TEXT NOT NULL UNIQUE, method TEXT NOT NULL, params BLOB NOT NULL,"
    " written_at INTEGER NOT NULL)";

} // namespace

Journal::Journal(const QString &path)
    : m_connectionName(QStringLiteral("parterre-journal-") + QUuid::createUuid().toString())
{
    if (!open(path) && m_problem.isEmpty())
        m_problem = m_database.lastError().text();
}

Journal::~Journal()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

bool Journal::open(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        m_problem = QStringLiteral("cannot make the folder of %1").arg(path);
        return false;
    }
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    m_database.setDatabaseName(path);
    if (!m_database.open())
        return false;
    QSqlQuery query(m_database);
    for (const char *statement : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", schema}) {
        if (!query.exec(QString::fromLatin1(statement))) {
            m_problem = query.lastError().text();
            return false;
        }
    }
    return true;
}

void Journal::setOwner(const QString &server, const QString &user)
{
    m_server = server;
    m_user = user;
}

void Journal::write(const Entry &entry)
{
    QSqlQuery query(m_database);
    query.prepare(
        QStringLiteral("INSERT OR IGNORE INTO change (server, user, key, method, params, written_at)"
                       " VALUES (?, ?, ?, ?, ?, ?)"));
    for (const QVariant &value : {QVariant(m_server), QVariant(m_user), QVariant(entry.key),
             QVariant(entry.method), QVariant(entry.params), QVariant(entry.writtenAt.ms)})
        query.addBindValue(value);
    if (!query.exec())
        m_problem = query.lastError().text();
}

void Journal::clear(const QString &key)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("DELETE FROM change WHERE key = ?"));
    query.addBindValue(key);
    if (!query.exec())
        m_problem = query.lastError().text();
}

std::vector<Journal::Entry> Journal::unresolved() const
{
    std::vector<Entry> entries;
    QSqlQuery query(m_database);
    query.prepare(
        QStringLiteral("SELECT key, method, params, written_at FROM change WHERE server = ? AND user = ?"
                       " ORDER BY number"));
    query.addBindValue(m_server);
    query.addBindValue(m_user);
    if (!query.exec())
        return entries;
    while (query.next())
        entries.push_back({query.value(0).toString(), query.value(1).toString(), query.value(2).toByteArray(),
            {query.value(3).toLongLong()}});
    return entries;
}

} // namespace parterre
