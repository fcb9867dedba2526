// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchreport.h"
#include "tests/bench/cpuwatch.h"

#include <QMap>

namespace parterre {

/// What several runs of the same things gave. Ours and the baselines take turns, since a machine that others
/// use too is not the same a minute later.
class BenchRounds {
public:
    explicit BenchRounds(BenchReport &report);

    /// A run: goes into the report as it is, and into the medians by `name.figure`.
    void add(const QString &name, int connections, const QMap<QString, double> &figures);
    static void addCpu(QMap<QString, double> &figures, const CpuShare &cpu);
    /// Of `name.figure` at so many connections, over the runs so far; 0 for none.
    double median(const QString &name, int connections, const QString &figure) const;
    bool has(const QString &name, int connections) const;

private:
    BenchReport &m_report;
    QMap<QString, std::vector<double>> m_samples;
};

} // namespace parterre
