// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <pqxx/pqxx>

namespace parterre::storage {

/// A blocking connection with Parterre's session settings: time zone UTC, time limits, a name that shows in
/// pg_stat_activity. Opened when first used. For one thread.
class Connection {
public:
    /// Limits in milliseconds; 0: none.
    struct Settings {
        QString applicationName = QStringLiteral("parterre-server");
        int statementTimeoutMs = 15000;
        int lockTimeoutMs = 5000;
        QString options = {}; ///< more of PostgreSQL's settings: "-c name=value ..."
    };

    /// `url`: a libpq connection string or URI.
    explicit Connection(QString url);
    Connection(QString url, Settings settings);
    ~Connection();

    /// The connection, opened when it is not. Throws pqxx::broken_connection.
    pqxx::connection &open();
    bool isOpen() const;
    /// Closes it; the next open() makes a new one.
    void drop();

    /// `url` with the settings in it, as "key='value' ..." for libpq. Options of the URL win. Throws
    /// pqxx::broken_connection when the URL cannot be read.
    static std::string parameters(const QString &url, const Settings &settings);
    /// `url` with another database in it.
    static QString withDatabase(const QString &url, const QString &database);

private:
    QString m_url;
    Settings m_settings;
    std::unique_ptr<pqxx::connection> m_connection;
    std::unique_ptr<pqxx::errorhandler> m_notices;
};

} // namespace parterre::storage
