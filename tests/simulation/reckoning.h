// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/databaseview.h"
#include "tests/simulation/model.h"

namespace parterre::simulation {

/// Compares at the end what was acknowledged with what the servers and the database say, when every change in
/// doubt has been repeated.
class Reckoning {
public:
    Reckoning(const Model &model, Violations &violations)
        : m_model(model)
        , m_violations(violations)
    {
    }

    /// `read`: every order that is known, as `orders.get` gave it.
    void compare(const std::map<QUuid, protocol::Order> &read, const DatabaseView &view);

private:
    void compareOrder(const OrderNote &note, const protocol::Order &order);
    void compareMoney(const std::map<QUuid, protocol::Order> &read, const DatabaseView &view);
    void compareSeats(const std::map<QUuid, protocol::Order> &read, const DatabaseView &view);
    void findStrangers(const DatabaseView &view);
    bool mayBe(const OrderNote &note, protocol::OrderStatus status) const;
    QString text(const OrderNote &note) const;

    const Model &m_model;
    Violations &m_violations;
};

} // namespace parterre::simulation
