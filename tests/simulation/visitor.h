// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/desk.h"

namespace parterre::simulation {

/// What clients leave for each other: orders that somebody else may pay or give back.
struct Counterwork {
    std::vector<OrderId> pending; ///< of customers, who cannot pay themselves
    std::vector<OrderId> paid;
};

/// How a client behaves, one visit after the other, as chance has it. To add an operation: a step here, its
/// Step and its errors in the model.
class Visitor : public QObject {
    Q_OBJECT
public:
    enum class Role { Counter, Customer };
    Visitor(Role role, Desk::Settings settings, Model &model, Random random, Counts &counts,
        Counterwork &counterwork);

    /// Until stop(); then finished().
    QCoro::Task<> live();
    void stop();
    bool isFinished() const { return m_isFinished; }
    Role role() const { return m_role; }
    Desk &desk() { return m_desk; }

Q_SIGNALS:
    void finished();

private:
    using MaybeHold = std::optional<protocol::Hold>;

    QCoro::Task<> visit();
    QCoro::Task<> buy();
    QCoro::Task<MaybeHold> take(ShowId show);
    QCoro::Task<MaybeHold> takeNamed(ShowId show);
    QCoro::Task<MaybeHold> takeBest(ShowId show);
    QCoro::Task<MaybeHold> dither(protocol::Hold hold);
    QCoro::Task<MaybeHold> add(protocol::Hold hold);
    QCoro::Task<MaybeHold> extend(protocol::Hold hold);
    QCoro::Task<MaybeHold> giveBack(protocol::Hold hold);
    QCoro::Task<> release(protocol::Hold hold);
    QCoro::Task<> order(protocol::Hold hold);
    QCoro::Task<> pay(OrderId order);
    QCoro::Task<> cancel(OrderId order);
    QCoro::Task<> look(OrderId order);

    Intent intentOn(Step step, OrderId order) const;
    Intent intentOn(Step step, const protocol::Hold &hold) const;
    std::vector<SeatNo> someSeats();
    std::vector<protocol::Tender> tendersFor(qint64 total, Intent &intent);
    std::optional<OrderId> takeFrom(std::vector<OrderId> &list);
    ReplySlot<bool> think();

    const Role m_role;
    Random m_random;
    Model &m_model;
    Counts &m_counts;
    Counterwork &m_counterwork;
    Desk m_desk;
    bool m_isStopping = false;
    bool m_isFinished = false;
};

} // namespace parterre::simulation
