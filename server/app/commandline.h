// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/rights.h"
#include "server/app/configuration.h"
#include "server/catalog/newcatalog.h"

#include <QStringList>

namespace parterre {

enum class Command { Serve, Migrate, Audit, Load, DemoData, UserAdd, Help, Version };

/// What the program was called with.
struct CommandLine {
    Command command = Command::Serve;
    Configuration configuration;
    QString text; ///< of Help and Version

    struct UserAdd {
        QString user;
        QString displayName; ///< empty: the user name
        protocol::Role role = protocol::Role::Counter;
        bool generatePassword = false;
    } userAdd;

    struct Load {
        QString file;
        bool repair = false;
        NewVenue venue; ///< an empty name: only check the file
    } load;

    /// `arguments` without the program's name. InvalidParams: the detail is one sentence.
    static Result<CommandLine> read(const QStringList &arguments);
};

} // namespace parterre
