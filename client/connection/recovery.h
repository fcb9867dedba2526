// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"

namespace parterre {

/// Finds out what became of the changes that this desk sent before it crashed or gave up waiting, by asking
/// again with the same keys. What was paid is told; an order that was made and never paid is cancelled, so
/// that its seats are free.
class Recovery : public QObject {
    Q_OBJECT
public:
    Recovery(ServerConnection &connection, Journal &journal);

    /// Goes through the journal; call it when nothing is being sold: after signing in, after a sale was given
    /// up.
    void run();

Q_SIGNALS:
    void paid(const parterre::protocol::Order &order);
    /// The payment of an order did not happen, and why.
    void notPaid(const parterre::Error &reason);

private:
    QCoro::Task<> resolve(std::vector<Journal::Entry> entries);
    QCoro::Task<> resolveOrder(protocol::OrdersCreate params, bool paymentFollows);
    QCoro::Task<> resolvePayment(protocol::OrdersPay params);

    ServerConnection &m_connection;
    Journal &m_journal;
    bool m_running = false;
};

} // namespace parterre
