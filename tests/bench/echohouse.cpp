// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/echohouse.h"

namespace parterre {

namespace {

constexpr int patienceMs = 30'000;

} // namespace

EchoHouse::~EchoHouse()
{
    if (m_server.state() != QProcess::NotRunning) {
        m_server.kill();
        m_server.waitForFinished(patienceMs);
    }
}

Result<Done> EchoHouse::open()
{
    constexpr QByteArrayView greeting = "listening on ";
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(QStringLiteral(PARTERRE_ECHO), QStringList());
    QByteArray said;
    while (!said.endsWith('\n') && m_server.waitForReadyRead(patienceMs))
        said += m_server.readAllStandardOutput();
    if (!said.startsWith(greeting))
        return makeError(ErrorCode::Unavailable, QStringLiteral("the echo server did not start"));
    m_url = QUrl(QString::fromUtf8(said.mid(greeting.size()).trimmed()));
    return Done();
}

} // namespace parterre
