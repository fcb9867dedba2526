// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parterre::storage {

/// What lies where in a data folder, and how a managed cluster there is reached. Every program that asks gets
/// the same.
class ClusterPlace {
public:
    explicit ClusterPlace(const QString &dataFolder);

    QString dataFolder() const { return m_dataFolder; }
    QString clusterFolder() const { return m_dataFolder + QLatin1StringView("/postgres"); }
    QString logFile() const { return m_dataFolder + QLatin1StringView("/postgres.log"); }
    QString lockFile() const { return m_dataFolder + QLatin1StringView("/server.lock"); }
    /// DATA/run, or where that is too long for a socket, a short name under /run or /tmp.
    QString socketFolder() const { return m_socketFolder; }
    QString socketFile() const;

    /// A libpq connection string.
    QString url(const char *user, const char *database) const;

private:
    QString m_dataFolder;
    QString m_socketFolder;
};

} // namespace parterre::storage
