// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/cpuwatch.h"

#include "tests/bench/loadgenerator.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <ctime>
#include <unistd.h>

namespace parterre {

namespace {

struct Process {
    qint64 parent = 0;
    double seconds = 0; ///< its own, and of its children that have ended
};

QHash<qint64, Process> processes()
{
    static const double ticks = double(::sysconf(_SC_CLK_TCK));
    QHash<qint64, Process> all;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        QFile file(QStringLiteral("/proc/%1/stat").arg(name));
        if (!isNumber || !file.open(QIODevice::ReadOnly))
            continue;
        // After the name in parentheses: state, parent, ..., and as 12th to 15th the times (proc(5)).
        const QByteArray stat = file.readAll();
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() < 15)
            continue;
        double sum = 0;
        for (int i = 11; i < 15; ++i)
            sum += fields[i].toDouble();
        all[pid] = {fields[1].toLongLong(), sum / ticks};
    }
    return all;
}

double secondsOf(qint64 root, const QHash<qint64, Process> &all)
{
    double sum = all.value(root).seconds;
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (it->parent == root)
            sum += secondsOf(it.key(), all);
    }
    return sum;
}

} // namespace

CpuWatch::CpuWatch(qint64 server, qint64 postmaster)
    : m_server(server)
    , m_postmaster(postmaster)
{
}

void CpuWatch::start() { m_start = used(); }

CpuShare CpuWatch::stop() const
{
    const Used now = used();
    const double seconds = double(now.atNs - m_start.atNs) / 1e9;
    return {(now.seconds.generator - m_start.seconds.generator) / seconds,
        (now.seconds.server - m_start.seconds.server) / seconds,
        (now.seconds.postgres - m_start.seconds.postgres) / seconds};
}

CpuWatch::Used CpuWatch::used() const
{
    const QHash<qint64, Process> all = processes();
    timespec own{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &own);
    const double generator = double(own.tv_sec) + double(own.tv_nsec) / 1e9;
    return {nowNs(), {generator, secondsOf(m_server, all), secondsOf(m_postmaster, all)}};
}

} // namespace parterre
