// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"
#include "common/base/clock.h"
#include "common/base/idsource.h"

#include <QObject>

namespace parterre::test {

/// A desk without a window that sells two seats after two seats, and writes down what the server
/// acknowledged.
class Till : public QObject {
    Q_OBJECT
public:
    Till(const Clock &clock, IdSource &ids);

    QCoro::Task<bool> signIn(QUrl server, QString user);
    /// Until stop(); then finished().
    QCoro::Task<> sell(ShowId show);
    void stop() { m_stopping = true; }

    ServerConnection &connection() { return m_connection; }
    const std::vector<protocol::Order> &acknowledged() const { return m_acknowledged; }
    /// Errors that no clerk should see, however the server was treated.
    const QStringList &surprises() const { return m_surprises; }

Q_SIGNALS:
    void sold();
    void paying();
    void finished();

private:
    QCoro::Task<bool> sellOnce(ShowId show);
    bool note(const char *step, const Error &error);

    ServerConnection m_connection;
    bool m_stopping = false;
    std::vector<protocol::Order> m_acknowledged;
    QStringList m_surprises;
};

} // namespace parterre::test
