// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/idsource.h"
#include "server/app/configuration.h"
#include "server/app/databasehome.h"

#include <QCoroTask>
#include <QObject>
#include <QSslConfiguration>

namespace parterre {

/// The composition root: makes every part, tells each of those that it needs, and takes them apart again.
class Server : public QObject {
    Q_OBJECT
public:
    explicit Server(Configuration configuration);
    /// Stops PostgreSQL, after everything else.
    ~Server() override;

    /// Blocks until the server listens. Errors: the detail is a sentence for people.
    Result<Done> start();
    /// "ws://127.0.0.1:7117/v1"
    QString address() const { return m_address; }
    /// The password of the user `owner`, when start() made one because there was nobody; otherwise empty.
    QString ownerPassword() const { return m_ownerPassword; }

    /// Finishes what is in flight, then emits stopped().
    void stop();

Q_SIGNALS:
    void stopped();

private:
    struct Parts;

    Result<Done> makeOwner();
    Result<Done> listen(const std::optional<QSslConfiguration> &tls);
    void startWork();
    QCoro::Task<> shutDown();
    QCoro::Task<bool> databaseAnswers();
    std::unique_ptr<class Mailer> makeMailer() const;

    const Configuration m_configuration;
    SystemClock m_clock;
    SystemIdSource m_ids;
    DatabaseHome m_home;
    std::unique_ptr<Parts> d;
    QString m_address;
    QString m_ownerPassword;
};

} // namespace parterre
