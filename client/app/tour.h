// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/desk.h"
#include "client/app/driver.h"

namespace parterre {

/// Pictures of every page, light and dark, with what the server holds. Ends the program.
class Tour {
public:
    Tour(Desk &desk, QString folder);

    void start();

private:
    QCoro::Task<> run();
    /// The page as it stands, in both looks.
    QCoro::Task<> both(QString name);
    QCoro::Task<bool> halls();
    QCoro::Task<bool> basket();
    QCoro::Task<bool> otherPages();
    QCoro::Task<bool> editor();

    Desk &m_desk;
    QString m_folder;
    Driver m_driver;
};

} // namespace parterre
