// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a managed cluster in the folder of its argument until it is killed: what test_managedcluster kills.
#include "server/storage/managedcluster.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    parterre::storage::ManagedCluster cluster(application.arguments().at(1), {false});
    const auto started = cluster.start();
    if (!started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().detail));
        return 1;
    }
    std::printf("%lld\n", cluster.processId());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
