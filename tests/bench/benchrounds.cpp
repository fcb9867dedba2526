// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchrounds.h"

#include <QTextStream>

namespace parterre {

namespace {

QString key(const QString &name, int connections, const QString &figure)
{
    return QStringLiteral("%1@%2.%3").arg(name).arg(connections).arg(figure);
}

} // namespace

BenchRounds::BenchRounds(BenchReport &report)
    : m_report(report)
{
}

void BenchRounds::add(const QString &name, int connections, const QMap<QString, double> &figures)
{
    QJsonObject run{{"run", name}, {"connections", connections}};
    QTextStream progress(stderr);
    progress << name << '@' << connections;
    for (auto it = figures.begin(); it != figures.end(); ++it) {
        run[it.key()] = it.value();
        m_samples[key(name, connections, it.key())].push_back(it.value());
        progress << "  " << it.key() << ' ' << QString::number(it.value(), 'f', 2);
    }
    progress << Qt::endl;
    m_report.addRun(run);
}

void BenchRounds::addCpu(QMap<QString, double> &figures, const CpuShare &cpu)
{
    figures[QStringLiteral("cores_generator")] = cpu.generator;
    figures[QStringLiteral("cores_server")] = cpu.server;
    figures[QStringLiteral("cores_server_thread")] = cpu.serverThread;
    figures[QStringLiteral("cores_postgres")] = cpu.postgres;
}

double BenchRounds::median(const QString &name, int connections, const QString &figure) const
{
    return parterre::median(m_samples.value(key(name, connections, figure)));
}

bool BenchRounds::has(const QString &name, int connections) const
{
    const QString first = key(name, connections, QString());
    const auto found = m_samples.lowerBound(first);
    return found != m_samples.end() && found.key().startsWith(first);
}

} // namespace parterre
