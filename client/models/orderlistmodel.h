// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"

#include <QAbstractListModel>

#include <vector>

namespace parterre {

/// The orders that answer a search, the newest first; without a search the newest of all.
class OrderListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        CodeRole = Qt::UserRole,
        WhoRole, ///< the customer, or "Walk-up"
        WhatRole, ///< "The Winter's Tale, 28 Nov 19:30"
        TotalRole, ///< "64.00 €"
        StatusRole, ///< int(protocol::OrderStatus)
    };
    enum class Status { Loading, Ready, Failed };

    explicit OrderListModel(ServerConnection &connection);

    /// Looks a moment later, so that typing does not ask for each letter.
    void find(const QString &text);
    void refresh();
    QString text() const { return m_text; }

    Status status() const { return m_status; }
    const Error &error() const { return m_error; }
    const protocol::Order *orderAt(int row) const; ///< null: no such row
    int rowOf(OrderId order) const; ///< -1: not in the list
    /// An order has changed.
    void replace(const protocol::Order &order);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// When the show is, in the venue's time zone and the language of the desk.
    static QString showTime(const protocol::Order &order);
    static QString statusText(protocol::OrderStatus status);

Q_SIGNALS:
    void statusChanged();

private:
    ServerConnection &m_connection;
    QTimer m_pause;
    QString m_text;
    qint64 m_search = 0; ///< answers of earlier searches are thrown away
    Status m_status = Status::Loading;
    Error m_error;
    std::vector<protocol::Order> m_orders;
};

} // namespace parterre
