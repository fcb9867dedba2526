// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/serverprocess.h"

#include <QFile>
#include <QRegularExpression>

namespace parterre {

namespace {

constexpr int patienceMs = 30'000;

} // namespace

ServerProcess::~ServerProcess()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        m_process.waitForFinished(patienceMs);
    }
}

Result<Done> ServerProcess::start(
    const QString &databaseUrl, const QString &configurationFile, const QString &dataFolder)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(PARTERRE_SERVER),
        {QStringLiteral("--config"), configurationFile, QStringLiteral("--database"), databaseUrl,
            QStringLiteral("--data"), dataFolder, QStringLiteral("--port"), QStringLiteral("0")});
    static const QRegularExpression listening(QStringLiteral("listening on (ws://\\S+)"));
    QByteArray output;
    while (m_process.waitForReadyRead(patienceMs)) {
        output += m_process.readAllStandardOutput();
        const auto match = listening.match(QString::fromUtf8(output));
        if (match.hasMatch()) {
            m_url = QUrl(match.captured(1));
            return Done{};
        }
    }
    return makeError(ErrorCode::Unavailable, QStringLiteral("the server did not start"));
}

Result<int> ServerProcess::audit(const QString &databaseUrl)
{
    QProcess audit;
    audit.setProcessChannelMode(QProcess::MergedChannels);
    audit.start(QStringLiteral(PARTERRE_SERVER),
        {QStringLiteral("audit"), QStringLiteral("--database"), databaseUrl});
    audit.waitForFinished(-1);
    const QString said = QString::fromUtf8(audit.readAll());
    static const QRegularExpression count(QStringLiteral("violations: (\\d+)"));
    const auto found = count.match(said);
    if (!found.hasMatch())
        return makeError(ErrorCode::Unavailable, said);
    return found.captured(1).toInt();
}

qint64 ServerProcess::residentBytes() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(id()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression resident(QStringLiteral("VmRSS:\\s+(\\d+) kB"));
    return resident.match(QString::fromUtf8(status.readAll())).captured(1).toLongLong() * 1024;
}

} // namespace parterre
