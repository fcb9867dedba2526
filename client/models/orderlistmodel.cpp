// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/orderlistmodel.h"

#include "common/base/money.h"

#include <QTimeZone>

#include <algorithm>

namespace parterre {

namespace {

constexpr int pauseMs = 200;
constexpr int mostOrders = 100;

} // namespace

OrderListModel::OrderListModel(ServerConnection &connection)
    : m_connection(connection)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &OrderListModel::refresh);
    connect(&connection, &ServerConnection::online, this, [this] {
        if (m_status == Status::Failed)
            refresh();
    });
}

void OrderListModel::find(const QString &text)
{
    m_text = text.trimmed();
    m_pause.start();
}

void OrderListModel::refresh()
{
    m_pause.stop();
    protocol::OrdersFind params;
    if (!m_text.isEmpty())
        params.text = m_text;
    params.limit = mostOrders;
    m_connection.ask(this, params, [this, search = ++m_search](Result<protocol::OrderList> list) {
        if (search != m_search)
            return;
        m_status = list ? Status::Ready : Status::Failed;
        if (list) {
            beginResetModel();
            m_orders = std::move(list->orders);
            endResetModel();
        } else {
            m_error = list.error();
        }
        Q_EMIT statusChanged();
    });
}

const protocol::Order *OrderListModel::orderAt(int row) const
{
    return row >= 0 && row < int(m_orders.size()) ? &m_orders[size_t(row)] : nullptr;
}

int OrderListModel::rowOf(OrderId order) const
{
    const auto found = std::ranges::find(m_orders, order, &protocol::Order::order);
    return found == m_orders.end() ? -1 : int(found - m_orders.begin());
}

void OrderListModel::replace(const protocol::Order &order)
{
    const int row = rowOf(order.order);
    if (row < 0)
        return;
    m_orders[size_t(row)] = order;
    Q_EMIT dataChanged(index(row), index(row));
}

int OrderListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_orders.size());
}

QString OrderListModel::showTime(const protocol::Order &order)
{
    const QTimeZone zone(order.timeZone.toUtf8());
    const QDateTime start =
        order.startsAt.toDateTime().toTimeZone(zone.isValid() ? zone : QTimeZone::systemTimeZone());
    //: Date and time of a show (QLocale::toString)
    return QLocale().toString(start, tr("ddd d MMM yyyy, HH:mm"));
}

QString OrderListModel::statusText(protocol::OrderStatus status)
{
    switch (status) {
    case protocol::OrderStatus::Pending:
        return tr("not paid yet");
    case protocol::OrderStatus::Paid:
        return tr("paid");
    case protocol::OrderStatus::Cancelled:
        return tr("cancelled");
    case protocol::OrderStatus::Expired:
        return tr("expired");
    }
    return {};
}

QVariant OrderListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const protocol::Order &order = m_orders[size_t(index.row())];
    const QString total = formatMoney({order.total, order.currency}, QLocale());
    switch (role) {
    case CodeRole:
        return order.code;
    case WhoRole:
        return order.customer && order.customer->name ? *order.customer->name : tr("Walk-up");
    case WhatRole:
        return order.title + QStringLiteral(" · ") + showTime(order);
    case TotalRole:
        return total;
    case StatusRole:
        return int(order.status);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("Order %1, %2, %3, %4", "code, title, total, status")
            .arg(order.code, order.title, total, statusText(order.status));
    default:
        return {};
    }
}

} // namespace parterre
