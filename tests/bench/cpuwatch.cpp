// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/cpuwatch.h"

#include "tests/bench/loadgenerator.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <ctime>
#include <optional>
#include <unistd.h>

namespace parterre {

namespace {

struct Process {
    qint64 parent = 0;
    double own = 0; ///< seconds
    double ended = 0; ///< of its children that have ended
};

std::optional<Process> readStat(const QString &path)
{
    static const double ticks = double(::sysconf(_SC_CLK_TCK));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    // After the name in parentheses: state, parent, ..., and as 12th to 15th the times (proc(5)).
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 15)
        return std::nullopt;
    return Process{fields[1].toLongLong(), (fields[11].toDouble() + fields[12].toDouble()) / ticks,
        (fields[13].toDouble() + fields[14].toDouble()) / ticks};
}

/// Of each numbered folder.
QHash<qint64, Process> readAll(const QString &folder)
{
    QHash<qint64, Process> all;
    for (const QString &name : QDir(folder).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const qint64 id = name.toLongLong(&isNumber);
        if (!isNumber)
            continue;
        if (const auto process = readStat(QStringLiteral("%1/%2/stat").arg(folder, name)))
            all[id] = *process;
    }
    return all;
}

double secondsOf(qint64 root, const QHash<qint64, Process> &all)
{
    const Process process = all.value(root);
    double sum = process.own + process.ended;
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (it->parent == root)
            sum += secondsOf(it.key(), all);
    }
    return sum;
}

} // namespace

CpuWatch::CpuWatch(std::vector<qint64> servers, qint64 postmaster)
    : m_servers(std::move(servers))
    , m_postmaster(postmaster)
{
}

void CpuWatch::start() { m_start = used(); }

CpuShare CpuWatch::stop() const
{
    const Used now = used();
    const double seconds = double(now.atNs - m_start.atNs) / 1e9;
    CpuShare share{(now.seconds.generator - m_start.seconds.generator) / seconds,
        (now.seconds.server - m_start.seconds.server) / seconds, 0,
        (now.seconds.postgres - m_start.seconds.postgres) / seconds};
    for (auto it = now.threads.begin(); it != now.threads.end(); ++it)
        share.serverThread =
            std::max(share.serverThread, (it.value() - m_start.threads.value(it.key())) / seconds);
    return share;
}

CpuWatch::Used CpuWatch::used() const
{
    const QHash<qint64, Process> all = readAll(QStringLiteral("/proc"));
    timespec own{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &own);
    Used used;
    used.atNs = nowNs();
    used.seconds.generator = double(own.tv_sec) + double(own.tv_nsec) / 1e9;
    used.seconds.postgres = secondsOf(m_postmaster, all);
    for (const qint64 server : m_servers) {
        used.seconds.server += secondsOf(server, all);
        const auto threads = readAll(QStringLiteral("/proc/%1/task").arg(server));
        for (auto it = threads.begin(); it != threads.end(); ++it)
            used.threads[it.key()] = it->own;
    }
    return used;
}

} // namespace parterre
