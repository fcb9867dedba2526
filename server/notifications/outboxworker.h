// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "server/notifications/mailer.h"
#include "server/notifications/outboxstore.h"

#include <QObject>
#include <QTimer>

namespace parterre {

/// Who the house's mail comes from, and in which language.
struct MailSettings {
    MailAddress from;
    QLocale locale;
};

/// Tells customers what the outbox says: mail with the tickets when an order is paid, and word when it is
/// cancelled. Orders without an e-mail address have nobody to tell: their rows are written as delivered.
///
/// At least once: a row is marked after its mail was sent, so a crash between the two sends it again, with
/// the same Message-ID. Failures wait 1 minute, then twice as long each time, up to 6 hours; after
/// OutboxStore::mostAttempts they rest and are counted in status(). Several servers may work on one outbox.
class OutboxWorker : public QObject {
    Q_OBJECT

public:
    OutboxWorker(storage::Database &database, OrderMailSource &source, Mailer &mailer, const Clock &clock,
        MailSettings settings);
    /// stop() must have ended, unless nothing was ever started.
    ~OutboxWorker() override;

    /// From now on, looks at the outbox every few seconds.
    void start();
    /// Looks soon: something was written. Calls close together are one.
    void wake();
    /// Takes up nothing more and waits for the mail that is under way.
    QCoro::Task<> stop();

    /// Works off what is due now; the number of rows that were delivered.
    QCoro::Task<Result<int>> deliverDue();

    QCoro::Task<Result<OutboxStatus>> status() { return m_store.status(); }

private:
    QCoro::Task<> run();
    QCoro::Task<Result<bool>> deliver(OutboxRow row);
    /// Whether the news is out, or why not.
    QCoro::Task<MailOutcome> tell(OutboxRow row);

    OutboxStore m_store;
    OrderMailSource &m_source;
    Mailer &m_mailer;
    const Clock &m_clock;
    MailSettings m_settings;
    QTimer m_timer;
    bool m_running = false;
    bool m_again = false;
    bool m_stopping = false;

Q_SIGNALS:
    void idle();
};

} // namespace parterre
