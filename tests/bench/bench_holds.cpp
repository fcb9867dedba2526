// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchhouse.h"
#include "tests/bench/benchreport.h"
#include "tests/bench/holdload.h"
#include "tests/bench/textbook.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace parterre;

namespace {

/// Two-seat holds a second at so many connections, beside the textbook's.
Result<Done> measure(int connections, int seconds, const BenchHouse &house, Textbook &textbook,
    HoldLoad::Seats &seats, BenchReport &report)
{
    HoldLoad load(house.url(), house.user(), house.password(), seats);
    const HoldLoad::Figures ours = load.run(connections, seconds);
    const auto theirs = textbook.run(connections, seconds);
    if (!theirs)
        return theirs.error();
    const QString at = QStringLiteral("@%1").arg(connections);
    const double rate = double(ours.holds) / ours.seconds;
    report.add({QStringLiteral("holds_per_second") + at, rate, QStringLiteral("1/s"), theirs->perSecond,
        rate / theirs->perSecond, connections >= 400 ? QStringLiteral(">= 2 x textbook") : QString()});
    report.add({QStringLiteral("hold_p50_ms") + at, percentile(ours.latenciesMs, 0.5), QStringLiteral("ms"),
        theirs->meanMs, {}, {}});
    report.add({QStringLiteral("hold_p99_ms") + at, percentile(ours.latenciesMs, 0.99), QStringLiteral("ms"),
        {}, {}, {}});
    report.add({QStringLiteral("refused") + at, double(ours.refused), QStringLiteral("1"), {}, {},
        QStringLiteral("0")});
    return Done();
}

int giveUp(const Error &error)
{
    QTextStream(stderr) << error.detail << Qt::endl;
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Two-seat durable holds a second over WebSockets, beside pgbench's "
                       "textbook transaction on the same cluster."));
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("json"), QStringLiteral("Write the figures there."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("seconds"), QStringLiteral("For each load."), QStringLiteral("n"),
        QStringLiteral("5")});
    parser.process(app);
    const int seconds = parser.value(QStringLiteral("seconds")).toInt();

    BenchHouse house({});
    if (const auto open = house.open(); !open)
        return giveUp(open.error());
    Textbook textbook(house.databaseUrl(), int(house.shows().size()), house.seatsPerShow());
    if (const auto ready = textbook.prepare(); !ready)
        return giveUp(ready.error());

    BenchReport report(QStringLiteral("holds"),
        {{QStringLiteral("seats_a_hold"), 2}, {QStringLiteral("shows"), int(house.shows().size())},
            {QStringLiteral("seats_a_show"), house.seatsPerShow()},
            {QStringLiteral("seconds_a_load"), seconds},
            {QStringLiteral("durability"), QStringLiteral("fsync=on, synchronous_commit=on")},
            {QStringLiteral("baseline"),
                QStringLiteral(
                    "pgbench -M prepared -j 2: BEGIN, SELECT FOR UPDATE, UPDATE, INSERT, COMMIT; its latency "
                    "is the mean")}});
    HoldLoad::Seats seats{house.shows(), house.seatsPerShow(), 0};
    for (const int connections : {16, 100, 400}) {
        if (const auto done = measure(connections, seconds, house, textbook, seats, report); !done)
            return giveUp(done.error());
    }
    report.add({QStringLiteral("server_memory_mb"), double(house.serverMemory()) / 1048576.0,
        QStringLiteral("MB"), {}, {}, {}});
    return report.publish(parser.value(QStringLiteral("json"))) ? 0 : 1;
}
