// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <vector>

namespace parterre {

/// How many cores the three sides of a run kept busy: says who was the limit, and what the load generator
/// itself took.
struct CpuShare {
    double generator = 0;
    double server = 0;
    double serverThread = 0; ///< the busiest one: at 1 it is the limit
    double postgres = 0;
};

class CpuWatch {
public:
    /// Process ids; their children count for them.
    CpuWatch(std::vector<qint64> servers, qint64 postmaster);

    void start();
    /// Cores, on average since start().
    CpuShare stop() const;

private:
    struct Used {
        qint64 atNs = 0;
        CpuShare seconds;
        QHash<qint64, double> threads; ///< of the servers, seconds
    };
    Used used() const;

    std::vector<qint64> m_servers;
    qint64 m_postmaster;
    Used m_start;
};

} // namespace parterre
