// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/protocol/messages/orders.h"
#include "server/notifications/mail.h"

#include <QCoroTask>
#include <QLocale>

namespace parterre {

/// Why mail goes out; the topics of the outbox.
enum class OrderNews { Paid, Cancelled };

/// What a mail about an order is made of.
struct OrderMailContent {
    protocol::Order order;
    QByteArray ticketsPdf; ///< of its valid tickets; empty where there are none
};

/// Where the content comes from. The composition root answers it with SalesService::get and ::render, so that
/// notifications touch nobody else's tables.
class OrderMailSource {
public:
    virtual ~OrderMailSource() = default;
    /// `ticketsPdf` is asked for where the order is paid and has a customer with an e-mail address.
    virtual QCoro::Task<Result<OrderMailContent>> content(OrderId order, OrderNews news) = 0;
};

/// The mail in the language of the locale. `content.order.customer->email` must be a mail address.
Mail composeOrderMail(const OrderMailContent &content, OrderNews news, const QLocale &locale);

} // namespace parterre
