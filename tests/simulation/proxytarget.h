// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/socketfd.h"

#include <QString>

namespace parterre::simulation {

/// Where a proxy leads: a port of this machine, or a Unix socket.
struct ProxyTarget {
    quint16 port = 0;
    QString socketFile; ///< counts when it is not empty

    /// A descriptor that does not block; its connection may still be under way. Not open: nobody listens.
    SocketFd connect() const;
};

} // namespace parterre::simulation
