// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/fleet.h"

#include <algorithm>

namespace parterre::simulation {

QString Fleet::writeConfiguration() const
{
    QFile file(m_settings.folder + QLatin1StringView("/server.toml"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the configuration %s cannot be written", qPrintable(file.fileName()));
    file.write(
        QStringLiteral("[sale.counter]\n%1\n[sale.web]\n%1\n")
            .arg(QStringLiteral("hold_seconds = %1\nmost_seats = 10\nmost_holds = 0\nmost_extensions = 0")
                     .arg(m_settings.holdSeconds))
            .toUtf8());
    return file.fileName();
}

void Fleet::startServers(Violations &violations)
{
    const QString configuration = writeConfiguration();
    for (int n = 0; n < m_settings.servers; ++n) {
        databaseLines.push_back(std::make_unique<Proxy>());
        databaseLines.back()->setTarget(database.target());
        clientLines.push_back(std::make_unique<Proxy>());
        ServerProcess::Settings settings;
        settings.number = n;
        settings.program = m_settings.program;
        settings.databaseUrl = QStringLiteral("host=127.0.0.1 port=%1 user=parterre dbname=parterre")
                                   .arg(databaseLines.back()->port());
        settings.configurationFile = configuration;
        settings.folder = m_settings.folder + QStringLiteral("/server%1").arg(n);
        settings.fakesTime = m_settings.fakesTime;
        servers.push_back(std::make_unique<ServerProcess>(settings, violations));
        ServerProcess *server = servers.back().get();
        QObject::connect(server, &ServerProcess::listening, clientLines.back().get(),
            [server, line = clientLines.back().get()] {
                line->setTarget({server->port(), {}});
            });
        server->start();
    }
}

bool Fleet::allListen() const
{
    return std::ranges::all_of(servers, [](const auto &server) { return server->isListening(); });
}

void Fleet::heal()
{
    database.resume();
    for (const auto &server : servers)
        server->resume();
    for (const auto *lines : {&clientLines, &databaseLines}) {
        for (const auto &line : *lines)
            line->heal();
    }
}

std::vector<quint16> Fleet::ports() const
{
    std::vector<quint16> ports;
    for (const auto &line : clientLines)
        ports.push_back(line->port());
    return ports;
}

} // namespace parterre::simulation
