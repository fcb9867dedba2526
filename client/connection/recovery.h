// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"

#include <QStringList>

namespace parterre {

/// Finds out what became of the orders and payments that this desk sent before it crashed or gave them up. It
/// pays nothing: what was paid is told; an order that was made and never paid is cancelled, so that its seats
/// are free.
class Recovery : public QObject {
    Q_OBJECT
public:
    Recovery(ServerConnection &connection, Journal &journal);

    /// Goes through the journal, without the keys that somebody still asks for. Call it after signing in,
    /// when the line is back and after a sale was given up; offline it does nothing.
    void run(const QStringList &except = {});

Q_SIGNALS:
    void paid(const parterre::protocol::Order &order);
    /// The payment of an order did not happen; why is a sentence.
    void notPaid(const QString &why);

private:
    QCoro::Task<> resolve(QStringList except);
    QCoro::Task<> resolveOrder(Journal::Entry entry);
    QCoro::Task<> resolvePayment(Journal::Entry entry);
    /// As it is after it was cancelled where it still waited for its payment.
    QCoro::Task<Result<protocol::Order>> withoutWaiting(OrderId order);

    ServerConnection &m_connection;
    Journal &m_journal;
    bool m_running = false;
    std::optional<QStringList> m_next; ///< once more, after this run
};

} // namespace parterre
