// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/signalwatcher.h"
#include "tests/simulation/simulation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>

#include <csignal>
#include <cstdio>

using namespace parterre;

namespace {

constexpr int interrupted = 130;

/// What the line says; prints help and errors, and ends the program, by itself.
simulation::Options readLine(const QCoreApplication &application)
{
    const auto option = [](const char *name, const char *help, const char *value, const char *standard) {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(help),
            QString::fromLatin1(value), QString::fromLatin1(standard));
    };
    const QCommandLineOption seed = option("seed", "The number that chance comes from.", "N", "1");
    const QCommandLineOption minutes = option("minutes", "How long things break.", "M", "1");
    const QCommandLineOption server = option("server", "The server program.", "PATH", PARTERRE_SERVER);
    const QCommandLineOption servers = option("servers", "How many servers.", "N", "3");
    const QCommandLineOption clients = option("clients", "How many clients.", "N", "30");
    const QCommandLineOption shows =
        option("shows", "How many shows; the fewer, the more they fight.", "N", "3");
    const QCommandLineOption right(QStringLiteral("right-clocks"), QStringLiteral("No clock jumps."));
    const QCommandLineOption keep(
        QStringLiteral("keep"), QStringLiteral("Leave data and logs where they are."));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Sells seats through real servers while things break, and compares (docs/simulation.md)."));
    parser.addHelpOption();
    parser.addOptions({seed, minutes, server, servers, clients, shows, right, keep});
    parser.process(application);

    simulation::Options options;
    options.seed = parser.value(seed).toULongLong();
    options.minutes = parser.value(minutes).toDouble();
    options.server = QFileInfo(parser.value(server)).absoluteFilePath();
    options.servers = parser.value(servers).toInt();
    options.clients = parser.value(clients).toInt();
    options.shows = parser.value(shows).toInt();
    options.jumpsClocks = !parser.isSet(right);
    options.keepsFolder = parser.isSet(keep);
    if (options.minutes <= 0 || options.minutes > 24 * 60 || options.servers < 1 || options.servers > 10
        || options.clients < 1 || options.clients > 500 || options.shows < 1 || options.shows > 8) {
        std::fputs("A number is out of its range; --help lists them.\n", stderr);
        std::exit(2);
    }
    return options;
}

} // namespace

/// Exit code 0: no violations; 1: some; 2: it could not run.
int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("parterre.*=false"));
    simulation::Options options = readLine(application);
#ifdef PARTERRE_RIGHT_CLOCKS
    options.jumpsClocks = false;
#endif
    if (options.jumpsClocks && !simulation::FakeClock::library()) {
        std::fputs("libfaketime is not installed: the clocks stay right.\n", stderr);
        options.jumpsClocks = false;
    }
    SignalWatcher signals;
    simulation::Simulation simulated(options);
    int code = 0;
    QObject::connect(&signals, &SignalWatcher::asked, [] { QCoreApplication::exit(interrupted); });
    QObject::connect(
        &simulated, &simulation::Simulation::finished, &application, [] { QCoreApplication::exit(0); },
        Qt::QueuedConnection);
    if (const auto prepared = simulated.prepare(); !prepared) {
        std::fprintf(stderr, "The simulation cannot start: %s\n", qPrintable(prepared.error().detail));
        code = 2;
    } else {
        const auto running = simulated.run();
        code = QCoreApplication::exec();
    }
    if (code == 0) {
        std::printf("%s\n", qPrintable(simulated.summary()));
        code = simulated.violations() == 0 ? 0 : 1;
    }
    simulated.cleanUp();
    std::fflush(nullptr);
    // Clients that were interrupted wait in the middle of what they did: nothing of it may go on now.
    std::_Exit(code);
}
