// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace parterre::test {

/// The real program, on a data folder of its own with the demo season; gone afterwards.
class RealServer {
public:
    RealServer();
    ~RealServer();

    /// Before start(): a second server on the database of that one, which runs.
    void share(const RealServer &other) { m_database = other.databaseUrl(); }
    /// Makes the demo season. What the program said is in output() where it fails.
    bool fill();
    /// Blocks until it listens. A second start keeps the port, so that desks find it again.
    bool start();
    /// SIGKILL: no chance to tidy up.
    void kill();
    /// SIGTERM, and waits. Returns the exit code.
    int stop();
    /// Another command on the same data ("audit"); its standard output.
    QString run(const QStringList &arguments);

    QUrl url() const { return m_url; }
    QString output() const { return m_output; }

private:
    QStringList withData(QStringList arguments) const;
    QString databaseUrl() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_url;
    QString m_database; ///< empty: its own
    QString m_output;
};

} // namespace parterre::test
