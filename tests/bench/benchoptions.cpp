// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

namespace parterre {

BenchOptions BenchOptions::read(
    const QCoreApplication &app, const QString &description, int seconds, int rounds)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description);
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("json"), QStringLiteral("Write the figures there."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("seconds"), QStringLiteral("For each run."), QStringLiteral("n"),
        QString::number(seconds)});
    parser.addOption({QStringLiteral("rounds"), QStringLiteral("Runs of each kind; the median counts."),
        QStringLiteral("n"), QString::number(rounds)});
    parser.addOption({QStringLiteral("servers"), QStringLiteral("Processes on the one database."),
        QStringLiteral("n"), QStringLiteral("1")});
    parser.process(app);
    const auto number = [&parser](const QString &name) { return std::max(1, parser.value(name).toInt()); };
    return {parser.value(QStringLiteral("json")), number(QStringLiteral("seconds")),
        number(QStringLiteral("rounds")), number(QStringLiteral("servers"))};
}

int giveUp(const Error &error)
{
    QTextStream(stderr) << errorInfo(error.code).message << ' ' << error.detail << Qt::endl;
    return 1;
}

} // namespace parterre
