// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notifications/mailer.h"

#include <QThreadPool>

namespace parterre {

/// Puts each mail into a folder, as "<local part of the Message-ID>.eml", for another program to pick up. A
/// file is complete from the moment that it is there, and a mail that is sent again replaces its first copy.
class SpoolMailer final : public Mailer {
public:
    /// The folder is made with the first mail.
    explicit SpoolMailer(QString folder);
    /// Finishes what was begun.
    ~SpoolMailer() override;

    QCoro::Task<MailOutcome> send(Mail mail) override;

private:
    QString m_folder;
    QThreadPool m_thread;
};

} // namespace parterre
