// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notifications/mail.h"

#include <QCoroTask>

namespace parterre {

struct MailOutcome {
    enum class Kind {
        Sent,
        TryAgain, ///< the way is blocked: network, a busy server
        Refused, ///< it will never be taken
    };
    Kind kind = Kind::Sent;
    QString reason; ///< for the log and the outbox, unless sent

    bool operator==(const MailOutcome &) const = default;
};

/// Where mail leaves the house. Does not block the caller's event loop.
class Mailer {
public:
    virtual ~Mailer() = default;
    virtual QCoro::Task<MailOutcome> send(Mail mail) = 0;
};

} // namespace parterre
