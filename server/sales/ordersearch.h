// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"

#include <optional>
#include <pqxx/pqxx>
#include <vector>

namespace parterre::ordersearch {

struct Wish {
    QString text; ///< empty: the newest
    QString code; ///< the text as an order's code, if it can be one
    std::optional<TicketId> ticket; ///< the text as a ticket's code, if it is one
    std::optional<ShowId> show;
    std::optional<AccountId> account; ///< only those that this account made
    int limit = 50;
};

/// Ids of matching orders, the newest first.
std::vector<OrderId> find(pqxx::work &tx, const Wish &wish);
/// The order of a ticket.
Result<OrderId> orderOfTicket(pqxx::work &tx, TicketId ticket);

/// As they are shown, by order.
QHash<OrderId, QString> codes(pqxx::work &tx, const std::vector<OrderId> &orders);

Result<ShowId> showOfOrder(pqxx::work &tx, OrderId order);

} // namespace parterre::ordersearch
