// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/timestamp.h"
#include "common/protocol/messages/orders.h"
#include "server/storage/pipeline/sqldialogue.h"

#include <QHash>

#include <pqxx/pqxx>
#include <span>
#include <vector>

/// The payment table, in sets.
namespace parterre::payments {

struct Row {
    QUuid payment;
    OrderId order;
    protocol::TenderKind kind = protocol::TenderKind::Cash;
    qint64 amount = 0; ///< minor units; negative: given back
    std::optional<QString> reference;
    std::optional<QUuid> refundOf;
    AccountId account;

    protocol::Payment message() const { return {kind, amount, reference}; }
};

void prepare(storage::SqlDialogue &sql);

/// By order, as they happened. On a connection with prepared statements.
QHash<OrderId, std::vector<Row>> find(storage::SqlDialogue &sql, std::span<const OrderId> orders);
/// The same on any connection.
QHash<OrderId, std::vector<Row>> read(pqxx::work &tx, std::span<const OrderId> orders);
void insert(storage::SqlDialogue &sql, std::span<const Row> rows, Timestamp now);

} // namespace parterre::payments
