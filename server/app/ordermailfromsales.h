// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notifications/ordermail.h"

namespace parterre {

class SalesService;

/// What mails about orders are made of, asked of the sales.
class OrderMailFromSales final : public OrderMailSource {
public:
    explicit OrderMailFromSales(SalesService &sales)
        : m_sales(sales)
    {
    }
    QCoro::Task<Result<OrderMailContent>> content(OrderId order, OrderNews news) override;

private:
    SalesService &m_sales;
};

} // namespace parterre
