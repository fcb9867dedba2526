// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/desk.h"
#include "client/app/driver.h"

namespace parterre {

/// A whole sale through the real desk, by keyboard: sign in, tonight's show, two best seats, exact cash,
/// tickets. Says on stdout what came of it and ends the program.
class DemoSale {
public:
    DemoSale(Desk &desk, QString folder);

    void start();
    /// For the tour too: signs in as whom the form names.
    static QCoro::Task<bool> signIn(Desk &desk, Driver &driver);
    /// Opens the next show that is on sale, by keys; `title` chooses one by words of its title or venue.
    static QCoro::Task<bool> openShow(Desk &desk, Driver &driver, QString words);

private:
    QCoro::Task<> run();
    QCoro::Task<bool> chooseSeats();
    QCoro::Task<bool> payCash();
    QString file(const char *name) const;

    Desk &m_desk;
    QString m_folder;
    Driver m_driver;
    std::optional<protocol::Order> m_order;
};

} // namespace parterre
