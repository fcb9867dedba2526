// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notifications/mailer.h"

#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <optional>

namespace parterre {

struct SmtpSettings {
    enum class Security {
        StartTls, ///< usually port 587
        Tls, ///< from the first byte; usually port 465
        None, ///< on this machine only
    };
    QString host;
    quint16 port = 587;
    Security security = Security::StartTls;
    QString user; ///< empty: without signing in
    QString password;
    std::chrono::seconds timeout{60}; ///< for one mail, from connecting to the server's word that it has it

    /// What forbids these settings, in a sentence; nothing when they are fine. Mail and password never travel
    /// in the clear beyond this machine.
    std::optional<QString> problem() const;
};

/// Hands mail to an SMTP server (libcurl), one at a time on a thread of its own.
class SmtpMailer final : public Mailer {
public:
    /// `settings` must have no problem().
    explicit SmtpMailer(SmtpSettings settings);
    /// Gives up the mail that is under way, as TryAgain.
    ~SmtpMailer() override;

    QCoro::Task<MailOutcome> send(Mail mail) override;

private:
    SmtpSettings m_settings;
    std::atomic<bool> m_stopping = false;
    QThreadPool m_thread;
};

} // namespace parterre
