// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/serve.h"

#include "server/app/server.h"
#include "server/app/signalwatcher.h"
#include "server/app/terminal.h"

#include <QCoreApplication>

#include <sys/resource.h>

namespace parterre {

namespace {

/// Every connection is a file to the system, which allows few unless asked.
void allowManyFiles()
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace

int serve(const Configuration &configuration)
{
    allowManyFiles();
    SignalWatcher signals;
    // The start takes a while, and somebody may ask for the end during it.
    bool isAsked = false;
    QObject::connect(&signals, &SignalWatcher::asked, [&isAsked] { isAsked = true; });
    Server server(configuration);
    if (const auto started = server.start(); !started) {
        printError(started.error().detail);
        return 1;
    }
    if (!server.ownerPassword().isEmpty()) {
        print(QCoreApplication::translate("Server", "the first user: owner, password: %1 (shown this once)")
                  .arg(server.ownerPassword()));
    }
    print(QStringLiteral("listening on %1").arg(server.address()));
    QObject::connect(&signals, &SignalWatcher::asked, &server, &Server::stop);
    QObject::connect(&server, &Server::stopped, qApp, &QCoreApplication::quit);
    if (isAsked)
        server.stop();
    return QCoreApplication::exec();
}

} // namespace parterre
