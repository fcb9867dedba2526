// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace parterre {

/// How many cores the three sides of a run kept busy: says who was the limit, and what the load generator
/// itself took.
struct CpuShare {
    double generator = 0;
    double server = 0;
    double postgres = 0;
};

class CpuWatch {
public:
    /// `server` and `postmaster` are process ids; the children of both count for them.
    CpuWatch(qint64 server, qint64 postmaster);

    void start();
    /// Cores, on average since start().
    CpuShare stop() const;

private:
    struct Used {
        qint64 atNs = 0;
        CpuShare seconds;
    };
    Used used() const;

    qint64 m_server;
    qint64 m_postmaster;
    Used m_start;
};

} // namespace parterre
