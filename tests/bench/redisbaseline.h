// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QProcess>
#include <QTemporaryDir>

namespace parterre {

/// Two seats held by a Lua script in a Redis of its own, loaded by redis-benchmark over a Unix socket.
/// Nothing is written to a disk (appendonly off, no snapshots): not durable, what a restart loses is lost.
class RedisBaseline {
public:
    struct Figures {
        double perSecond = 0; ///< holds; who found the seats taken does not count
        double p50Ms = 0;
        double p99Ms = 0;
    };

    RedisBaseline(int shows, int seatsPerShow);
    ~RedisBaseline();

    static bool isInstalled();
    Result<Done> start();
    Result<Figures> run(int clients, double seconds);

private:
    static QString program();
    Result<QByteArray> client(const QStringList &words) const;
    Result<Figures> runRequests(int clients, qint64 requests);

    const int m_shows;
    const int m_pairs;
    QTemporaryDir m_folder;
    QProcess m_server;
};

} // namespace parterre
