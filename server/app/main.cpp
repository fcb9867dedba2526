// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/epolldispatcher.h"
#include "server/app/logging.h"
#include "server/app/serve.h"
#include "server/app/terminal.h"

#include <QGuiApplication>
#include <QLocale>

#include <csignal>
#include <malloc.h>

int main(int argc, char **argv)
{
    using namespace parterre;
    // A client that goes away while we write to it must not end us.
    std::signal(SIGPIPE, SIG_IGN);
    // Small pieces of memory need no second cache beside glibc's per-thread one; without it, nothing is
    // tidied up whenever a buffer of a socket is made.
    ::mallopt(M_MXFAST, 0);
    // Tickets are painted, on no screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    setUpLogging();
    // Where the machine has no language, tickets are in English, with the clock of 24 hours.
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Europe));
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("parterre-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PARTERRE_VERSION));

    const auto line = CommandLine::read(application.arguments().mid(1));
    if (!line) {
        printError(line.error().detail);
        return 2;
    }
    switch (line->command) {
    case Command::Serve:
        return serve(line->configuration);
    case Command::Migrate:
        return runMigrate(*line);
    case Command::Audit:
        return runAudit(*line);
    case Command::Load:
        return runLoad(*line);
    case Command::DemoData:
        return runDemoData(*line);
    case Command::UserAdd:
        return runUserAdd(*line);
    case Command::Help:
    case Command::Version:
        print(line->text.trimmed());
        return 0;
    }
    return 2;
}
