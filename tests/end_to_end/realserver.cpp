// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/end_to_end/realserver.h"

#include <QFile>
#include <QRegularExpression>

namespace parterre::test {

namespace {

constexpr int patienceMs = 120'000;

} // namespace

RealServer::RealServer()
    : m_folder(QStringLiteral("/var/tmp/parterre-real-XXXXXX"))
{
    // Root's PostgreSQL runs under another account, which must be able to enter.
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

RealServer::~RealServer()
{
    if (m_process.state() != QProcess::NotRunning)
        stop();
}

QStringList RealServer::withData(QStringList arguments) const
{
    if (!m_database.isEmpty())
        arguments << QStringLiteral("--database") << m_database;
    return arguments << QStringLiteral("--data") << m_folder.filePath(QStringLiteral("data"));
}

QString RealServer::databaseUrl() const
{
    return QStringLiteral("host='%1' port=5432 user=parterre dbname=parterre")
        .arg(m_folder.filePath(QStringLiteral("data/run")));
}

bool RealServer::fill()
{
    m_output = run({QStringLiteral("demo-data")});
    return !m_output.isNull();
}

bool RealServer::start()
{
    const QString port = m_url.isEmpty() ? QStringLiteral("0") : QString::number(m_url.port());
    m_process.start(QStringLiteral(PARTERRE_SERVER), withData({QStringLiteral("--port"), port}));
    static const QRegularExpression listening(QStringLiteral("listening on (ws://\\S+)"));
    m_output.clear();
    while (m_process.waitForReadyRead(patienceMs)) {
        m_output += QString::fromUtf8(m_process.readAllStandardOutput());
        const auto match = listening.match(m_output);
        if (match.hasMatch()) {
            m_url = QUrl(match.captured(1));
            return true;
        }
    }
    return false;
}

void RealServer::kill()
{
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

int RealServer::stop()
{
    m_process.terminate();
    m_process.waitForFinished(patienceMs);
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QString RealServer::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(PARTERRE_SERVER), withData(arguments));
    const bool finished = process.waitForFinished(patienceMs);
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    return finished && process.exitCode() == 0 ? output + u' ' : QString();
}

} // namespace parterre::test
