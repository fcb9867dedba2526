// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/fakeclock.h"
#include "tests/simulation/violations.h"

#include <QFile>
#include <QProcess>
#include <QTimer>

namespace parterre::simulation {

/// One real parterre-server: started, killed, paused, and started again whenever it has ended. Reads what it
/// logs, and takes an end that nobody caused, a request that failed, and a sanitizer's report for violations.
class ServerProcess : public QObject {
    Q_OBJECT
public:
    struct Settings {
        int number = 0;
        QString program;
        QString databaseUrl;
        QString configurationFile;
        QString folder; ///< of its own
        bool fakesTime = false;
    };
    ServerProcess(Settings settings, Violations &violations);
    ~ServerProcess() override;

    void start();
    /// SIGKILL; it comes back by itself after a while.
    void kill(int backAfterMs);
    void pause();
    void resume();
    /// SIGTERM, and not started again.
    void shutDown();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Of one that was asked to.
    bool endedWell() const
    {
        return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }

    int number() const { return m_settings.number; }
    bool isListening() const { return m_port != 0; }
    bool isPaused() const { return m_isPaused; }
    quint16 port() const { return m_port; }
    FakeClock &clock() { return m_clock; }
    QString logFile() const;

Q_SIGNALS:
    void listening();

private:
    void ended(int exitCode, QProcess::ExitStatus status);
    void readPort();
    void readLog();

    Settings m_settings;
    Violations &m_violations;
    FakeClock m_clock;
    QProcess m_process;
    QTimer m_again;
    QTimer m_logReader;
    QFile m_log;
    QByteArray m_output;
    qint64 m_processId = 0;
    quint16 m_port = 0;
    bool m_isKilled = false;
    bool m_isPaused = false;
    bool m_isWanted = false;
    int m_backAfterMs = 0;
};

} // namespace parterre::simulation
