// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace parterre {

/// What strangers may take of the server. Times are milliseconds.
struct GatewayLimits {
    int mostConnections = 20'000;
    int mostConnectionsOfAddress = 200;
    int mostLocalConnections = 20'000; ///< of this machine: a proxy, a bench

    // HTTP, up to the upgrade of a WebSocket
    qint64 mostHeadBytes = 16 * 1024;
    qint64 mostRequestBytes = 64 * 1024; ///< of a whole request
    int requestTimeMs = 10'000; ///< from its first byte to its last; TLS handshakes too
    int idleTimeMs = 60'000; ///< between requests

    // WebSocket
    quint64 mostMessageBytes = 1024 * 1024;
    quint64 mostDraftBytes = 22 * 1024 * 1024; ///< of a message by whom may draw seat maps
    qint64 mostUnsentBytes = 4 * 1024 * 1024; ///< of a client that does not read
    int pingEveryMs = 30'000;
    int silenceMs = 90'000; ///< then the connection is taken for dead
    int closeTimeMs = 5'000; ///< for the other side to agree to a close
    int mostInFlight = 64; ///< requests of a connection
    int mostWatches = 8; ///< shows of a connection
    int mostOpenDrafts = 8; ///< of a connection
    double requestsPerSecond = 5'000; ///< of a connection
    double requestBurst = 10'000;

    int coalesceMs = 50; ///< seat changes of a show are gathered for so long
};

/// Lets `rate` events a second pass, and `burst` at once. The caller says what time it is.
class TokenBucket {
public:
    TokenBucket(double rate, double burst)
        : m_rate(rate)
        , m_burst(burst)
        , m_tokens(burst)
    {
    }

    bool take(qint64 nowMs)
    {
        m_tokens = std::min(m_burst, m_tokens + m_rate * double(nowMs - m_lastMs) / 1000);
        m_lastMs = nowMs;
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

private:
    double m_rate;
    double m_burst;
    double m_tokens;
    qint64 m_lastMs = 0;
};

} // namespace parterre
