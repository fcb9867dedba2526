// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QProcess>
#include <QUrl>

namespace parterre {

/// A real parterre-server on a port of its own; gone with us.
class ServerProcess {
public:
    ~ServerProcess();

    /// Blocks until it listens.
    Result<Done> start(
        const QString &databaseUrl, const QString &configurationFile, const QString &dataFolder);
    /// `violations` of parterre-server audit on a live database.
    static Result<int> audit(const QString &databaseUrl);

    QUrl url() const { return m_url; }
    qint64 id() const { return m_process.processId(); }
    qint64 residentBytes() const;

private:
    QProcess m_process;
    QUrl m_url;
};

} // namespace parterre
