// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/serverprocess.h"

#include <QDir>
#include <QRegularExpression>

#include <csignal>
#include <sys/prctl.h>

namespace parterre::simulation {

namespace {

constexpr int retryMs = 500; ///< after a start that failed, for want of a database
constexpr int logEveryMs = 500;
constexpr int endWithinMs = 15'000;

} // namespace

ServerProcess::ServerProcess(Settings settings, Violations &violations)
    : m_settings(std::move(settings))
    , m_violations(violations)
    , m_clock((QDir().mkpath(m_settings.folder), m_settings.folder + QLatin1StringView("/clock")))
    , m_log(logFile())
{
    m_process.setStandardErrorFile(m_log.fileName(), QIODevice::Append);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (m_settings.fakesTime)
        m_clock.applyTo(environment);
    m_process.setProcessEnvironment(environment);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ServerProcess::readPort);
    connect(&m_process, &QProcess::finished, this, &ServerProcess::ended);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ServerProcess::start);
    connect(&m_logReader, &QTimer::timeout, this, &ServerProcess::readLog);
}

ServerProcess::~ServerProcess()
{
    m_isWanted = false;
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill(); // also ends what is paused
    m_process.waitForFinished(endWithinMs);
    FakeClock::tidyUp(m_processId);
}

QString ServerProcess::logFile() const { return m_settings.folder + QLatin1StringView("/server.log"); }

void ServerProcess::start()
{
    m_isWanted = true;
    m_isKilled = false;
    m_isPaused = false;
    m_output.clear();
    m_process.start(m_settings.program,
        {QStringLiteral("--database"), m_settings.databaseUrl, QStringLiteral("--config"),
            m_settings.configurationFile, QStringLiteral("--data"), m_settings.folder,
            QStringLiteral("--port"), QStringLiteral("0")});
    m_process.waitForStarted(endWithinMs);
    m_processId = m_process.processId();
    m_logReader.start(logEveryMs);
}

void ServerProcess::readPort()
{
    static const QRegularExpression address(QStringLiteral("listening on ws://[^:]+:(\\d+)/"));
    m_output += m_process.readAllStandardOutput();
    const auto match = address.match(QString::fromUtf8(m_output));
    if (m_port == 0 && match.hasMatch()) {
        m_port = quint16(match.captured(1).toInt());
        Q_EMIT listening();
    }
}

void ServerProcess::kill(int backAfterMs)
{
    m_backAfterMs = backAfterMs;
    m_isKilled = true;
    m_process.kill();
}

void ServerProcess::pause()
{
    if (m_process.state() != QProcess::Running)
        return;
    m_isPaused = true;
    ::kill(pid_t(m_process.processId()), SIGSTOP);
}

void ServerProcess::resume()
{
    if (m_isPaused && m_process.state() == QProcess::Running)
        ::kill(pid_t(m_process.processId()), SIGCONT);
    m_isPaused = false;
}

void ServerProcess::shutDown()
{
    m_isWanted = false;
    m_again.stop();
    resume();
    m_process.terminate();
}

void ServerProcess::ended(int exitCode, QProcess::ExitStatus status)
{
    const bool wasListening = m_port != 0;
    m_port = 0;
    FakeClock::tidyUp(m_processId);
    m_logReader.stop();
    readLog();
    if (!m_isWanted)
        return;
    // A start without a database may fail; nothing else ends a server but us.
    if (!m_isKilled && (wasListening || status == QProcess::CrashExit))
        m_violations.add(QStringLiteral("no server ends by itself"),
            QStringLiteral("server %1 ended with %2 %3; see %4")
                .arg(number())
                .arg(status == QProcess::CrashExit ? u"signal"_qs : u"exit code"_qs)
                .arg(exitCode)
                .arg(logFile()));
    m_again.start(m_isKilled ? m_backAfterMs : retryMs);
}

void ServerProcess::readLog()
{
    if (!m_log.isOpen() && !m_log.open(QIODevice::ReadOnly))
        return;
    while (m_log.canReadLine()) {
        const QString line = QString::fromUtf8(m_log.readLine()).trimmed();
        // Whatever the database does, a statement must not be wrong.
        if (line.contains(QLatin1StringView("a request failed:")))
            m_violations.add(QStringLiteral("no request fails inside a server"),
                QStringLiteral("server %1: %2").arg(number()).arg(line));
        else if (line.contains(QLatin1StringView("Sanitizer"))
            || line.contains(QLatin1StringView("runtime error:")))
            m_violations.add(QStringLiteral("sanitizers have nothing to say"),
                QStringLiteral("server %1: %2").arg(number()).arg(line));
    }
}

} // namespace parterre::simulation
