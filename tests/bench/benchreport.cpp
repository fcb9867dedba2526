// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchreport.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <utility>

namespace parterre {

namespace {

/// The value of "key : value" in one of the kernel's text files.
QString field(const QString &path, const QByteArray &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(key) && line.contains(':'))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
    return {};
}

QString number(double value)
{
    const int decimals = std::abs(value) >= 1000 ? 0
        : std::abs(value) >= 100                 ? 1
        : std::abs(value) >= 1                   ? 2
                                                 : 3;
    return QString::number(value, 'f', decimals);
}

QString goalText(const BenchReport::Result &result)
{
    if (!result.met)
        return result.goal;
    return result.goal + (*result.met ? QStringLiteral("  (met)") : QStringLiteral("  (MISSED)"));
}

} // namespace

BenchReport::BenchReport(QString bench, QJsonObject settings)
    : m_bench(std::move(bench))
    , m_settings(std::move(settings))
{
}

void BenchReport::add(const Result &result) { m_results.push_back(result); }

void BenchReport::addRun(const QJsonObject &run) { m_runs.append(run); }

void BenchReport::addSetting(const QString &name, const QJsonValue &value) { m_settings[name] = value; }

QJsonObject BenchReport::machine()
{
    const double kibibytes =
        field(QStringLiteral("/proc/meminfo"), "MemTotal").section(QLatin1Char(' '), 0, 0).toDouble();
    QJsonObject machine{{"processor", field(QStringLiteral("/proc/cpuinfo"), "model name")},
        {"cores", QThread::idealThreadCount()}, {"memory_mb", std::round(kibibytes / 1024)},
        {"system", QSysInfo::prettyProductName()}, {"qt", QString::fromLatin1(qVersion())}};
#ifdef NDEBUG
    machine["build"] = QStringLiteral("optimised");
#else
    machine["build"] = QStringLiteral("with assertions");
#endif
    return machine;
}

QString BenchReport::text() const
{
    QString text;
    QTextStream out(&text);
    const QJsonObject about = machine();
    out << m_bench << ": " << about["processor"].toString() << ", " << about["cores"].toInt() << " cores, "
        << about["build"].toString() << '\n';
    for (auto it = m_settings.begin(); it != m_settings.end(); ++it)
        out << "  " << it.key() << " = " << it.value().toVariant().toString() << '\n';
    const auto line = [&out](const QString &metric, const QString &value, const QString &unit,
                          const QString &baseline, const QString &ratio, const QString &goal) {
        out << "  " << metric.leftJustified(44) << value.rightJustified(12) << ' ' << unit.leftJustified(6)
            << baseline.rightJustified(12) << ratio.rightJustified(10) << "   " << goal << '\n';
    };
    line(QStringLiteral("metric"), QStringLiteral("value"), QStringLiteral("unit"),
        QStringLiteral("baseline"), QStringLiteral("ratio"), QStringLiteral("goal"));
    for (const Result &r : m_results)
        line(r.metric, number(r.value), r.unit, r.baseline ? number(*r.baseline) : QString(),
            r.ratio ? number(*r.ratio) + QStringLiteral("x") : QString(), goalText(r));
    return text;
}

QByteArray BenchReport::json() const
{
    QJsonArray results;
    for (const Result &r : m_results) {
        QJsonObject object{{"metric", r.metric}, {"value", r.value}, {"unit", r.unit}};
        if (r.baseline)
            object["baseline"] = *r.baseline;
        if (r.ratio)
            object["ratio"] = *r.ratio;
        if (!r.goal.isEmpty())
            object["goal"] = r.goal;
        if (r.met)
            object["met"] = *r.met;
        results.append(object);
    }
    QJsonObject all{
        {"bench", m_bench}, {"machine", machine()}, {"settings", m_settings}, {"results", results}};
    if (!m_runs.isEmpty())
        all["runs"] = m_runs;
    return QJsonDocument(all).toJson();
}

bool BenchReport::publish(const QString &jsonPath) const
{
    QTextStream(stdout) << text();
    if (jsonPath.isEmpty())
        return true;
    QSaveFile file(jsonPath);
    if (file.open(QIODevice::WriteOnly) && file.write(json()) >= 0 && file.commit())
        return true;
    QTextStream(stderr) << "cannot write " << jsonPath << ": " << file.errorString() << '\n';
    return false;
}

double percentile(std::vector<double> samples, double share)
{
    if (samples.empty())
        return 0;
    std::sort(samples.begin(), samples.end());
    const double last = double(samples.size() - 1);
    return samples[size_t(std::llround(std::clamp(share, 0.0, 1.0) * last))];
}

double median(std::vector<double> samples)
{
    if (samples.empty())
        return 0;
    std::sort(samples.begin(), samples.end());
    return (samples[(samples.size() - 1) / 2] + samples[samples.size() / 2]) / 2;
}

} // namespace parterre
