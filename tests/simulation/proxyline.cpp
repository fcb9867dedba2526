// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/proxyline.h"

namespace parterre::simulation {

ProxyLine::ProxyLine(SocketFd near, SocketFd far, int delayMs, bool isStopped)
    : m_near(std::move(near))
    , m_far(std::move(far))
    , m_toTarget(m_near.get(), m_far.get(), nullptr)
    , m_fromTarget(m_far.get(), m_near.get(), nullptr)
{
    for (ProxyPipe *pipe : {&m_toTarget, &m_fromTarget}) {
        pipe->setDelay(delayMs);
        if (isStopped)
            pipe->setStopped(true);
        watch(*pipe);
    }
}

void ProxyLine::watch(ProxyPipe &pipe)
{
    connect(&pipe, &ProxyPipe::broken, this, &ProxyLine::over);
    connect(&pipe, &ProxyPipe::finished, this, [this] {
        if (m_toTarget.isFinished() && m_fromTarget.isFinished())
            Q_EMIT over();
    });
}

} // namespace parterre::simulation
