// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/proxypipe.h"
#include "tests/simulation/socketfd.h"

#include <memory>

namespace parterre::simulation {

/// One connection through the proxy: two pipes. Ends when both directions did, or either broke.
class ProxyLine : public QObject {
    Q_OBJECT
public:
    ProxyLine(SocketFd near, SocketFd far, int delayMs, bool isStopped);

    ProxyPipe &toTarget() { return m_toTarget; }
    ProxyPipe &fromTarget() { return m_fromTarget; }

Q_SIGNALS:
    void over();

private:
    void watch(ProxyPipe &pipe);

    SocketFd m_near;
    SocketFd m_far;
    ProxyPipe m_toTarget;
    ProxyPipe m_fromTarget;
};

} // namespace parterre::simulation
