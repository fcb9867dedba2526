// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pgbench.h"

#include "server/storage/postgresbinaries.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>

namespace parterre {

namespace {

/// Hundreds of backends fill their caches at first; the rates are those of the time afterwards.
constexpr int warmUpSeconds = 2;

/// Of what pgbench says every second: "progress: 3.0 s, 8021.9 tps, lat 1.994 ms stddev 0.6, 0 failed".
Pgbench::Figures afterWarmUp(const QString &output)
{
    static const QRegularExpression progress(
        QStringLiteral("progress: ([0-9.]+) s, ([0-9.]+) tps, lat ([0-9.]+) ms"));
    double transactions = 0;
    double waited = 0;
    double from = 0;
    double before = 0;
    for (auto lines = progress.globalMatch(output); lines.hasNext();) {
        const QRegularExpressionMatch line = lines.next();
        const double at = line.captured(1).toDouble();
        if (before + 0.5 < warmUpSeconds) {
            from = at;
        } else {
            const double done = line.captured(2).toDouble() * (at - before);
            transactions += done;
            waited += done * line.captured(3).toDouble();
        }
        before = at;
    }
    return transactions > 0 ? Pgbench::Figures{transactions / (before - from), waited / transactions, 0}
                            : Pgbench::Figures();
}

} // namespace

Pgbench::Pgbench(QString databaseUrl)
    : m_url(std::move(databaseUrl))
{
}

Result<Pgbench::Figures> Pgbench::run(
    const QString &script, int clients, int seconds, const QMap<QString, qint64> &variables) const
{
    QTemporaryFile file(QDir::tempPath() + QStringLiteral("/pgbench-XXXXXX.sql"));
    if (!file.open() || file.write(script.toUtf8()) < 0 || !file.flush())
        return makeError(ErrorCode::Unavailable, QStringLiteral("the script for pgbench cannot be written"));
    const auto binaries = storage::findPostgresBinaries({});
    if (!binaries)
        return makeError(ErrorCode::Unavailable, QStringLiteral("pgbench is not installed"));
    QProcess pgbench;
    pgbench.setProcessChannelMode(QProcess::MergedChannels);
    QStringList arguments{QStringLiteral("-n"), QStringLiteral("-M"), QStringLiteral("prepared"),
        QStringLiteral("-j"), QStringLiteral("2"), QStringLiteral("-c"), QString::number(clients),
        QStringLiteral("-T"), QString::number(seconds + warmUpSeconds), QStringLiteral("-P"),
        QStringLiteral("1"), QStringLiteral("-f"), file.fileName()};
    for (auto it = variables.begin(); it != variables.end(); ++it)
        arguments += {QStringLiteral("-D"), QStringLiteral("%1=%2").arg(it.key()).arg(it.value())};
    pgbench.start(*binaries + QStringLiteral("/pgbench"), arguments << m_url);
    pgbench.waitForFinished(-1);
    const QString output = QString::fromUtf8(pgbench.readAll());
    static const QRegularExpression count(QStringLiteral("actually processed: ([0-9]+)"));
    const auto found = count.match(output);
    Figures figures = afterWarmUp(output);
    if (pgbench.exitStatus() != QProcess::NormalExit || pgbench.exitCode() != 0 || !found.hasMatch()
        || figures.perSecond <= 0)
        return makeError(ErrorCode::Unavailable, output.section(u'\n', 0, 5));
    figures.transactions = found.captured(1).toDouble();
    return figures;
}

} // namespace parterre
