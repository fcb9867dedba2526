// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/databaseprocess.h"
#include "tests/simulation/proxy.h"
#include "tests/simulation/serverprocess.h"

#include <memory>

namespace parterre::simulation {

/// The real processes of a run and the proxies between them:
///
///     clients -> proxy of server n -> server n -> proxy of its database -> PostgreSQL
class Fleet {
public:
    struct Settings {
        QString folder;
        QString program;
        int servers = 3;
        int holdSeconds = 20;
        bool fakesTime = true;
    };
    explicit Fleet(Settings settings)
        : database(settings.folder + QLatin1StringView("/data"))
        , m_settings(std::move(settings))
    {
    }

    /// After the database has started.
    void startServers(Violations &violations);
    bool allListen() const;
    /// No fault any more: everything runs, every line passes.
    void heal();
    std::vector<quint16> ports() const;

    DatabaseProcess database;
    std::vector<std::unique_ptr<ServerProcess>> servers;
    std::vector<std::unique_ptr<Proxy>> clientLines; ///< by server
    std::vector<std::unique_ptr<Proxy>> databaseLines; ///< by server

private:
    QString writeConfiguration() const;

    Settings m_settings;
};

} // namespace parterre::simulation
