// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace parterre {

/// What the command line says.
struct Options {
    Q_DECLARE_TR_FUNCTIONS(parterre::Options)

public:
    QString server; ///< empty: as last time
    QString user;
    QString language; ///< "de"; empty: as the settings say
    QString theme; ///< "light", "dark", "system"; empty: as the settings say
    QString demoSale; ///< sell two seats by key and leave pictures here
    QString tour; ///< leave pictures of every page here

    /// Ends the program for --help, --version and what it does not understand.
    static Options parse(const QCoreApplication &application);
};

} // namespace parterre
