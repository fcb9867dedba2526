// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/orders.h"
#include "server/inventory/claimstore.h"
#include "server/storage/pipeline/batch.h"

#include <QHash>

#include <pqxx/pqxx>
#include <span>
#include <vector>

/// The tables order, order_line and ticket, in sets. For batch kinds of sales and of the services above it.
namespace parterre::orders {

struct TicketRow {
    TicketId ticket;
    OrderId order;
    qint32 lineNo = 0;
    ShowId show;
    SeatNo seat = 0;
    bool isVoid = false;
    std::optional<Timestamp> admittedAt;
};

struct Row {
    OrderId order;
    QString code;
    ShowId show;
    HoldId hold;
    protocol::OrderStatus status = protocol::OrderStatus::Pending;
    qint64 total = 0;
    QString currency;
    protocol::Channel channel = protocol::Channel::Counter;
    AccountId account;
    QString soldBy;
    SessionId session;
    std::optional<protocol::Customer> customer;
    Timestamp createdAt;
    Timestamp expiresAt;
    std::optional<Timestamp> paidAt;
    std::vector<protocol::OrderLine> lines;
    std::vector<TicketRow> tickets;

    /// The claims of its seat lines, as owned by the order.
    std::vector<claims::OwnedSeat> claimedSeats() const;
    /// Of its seat lines.
    std::vector<SeatNo> seats() const;
    bool isAdmitted() const;
    /// Whether there is an address that mail about it goes to.
    bool hasAddress() const;
};

void prepare(storage::SqlDialogue &sql);

/// With lines and tickets.
QHash<OrderId, Row> find(storage::SqlDialogue &sql, std::span<const OrderId> ids);
/// The same, told: `found` is filled when the dialogue is flushed, and must live until then.
void look(storage::SqlDialogue &sql, std::span<const OrderId> ids, QHash<OrderId, Row> &found);
/// The same outside the pipeline, on a connection without prepared statements.
QHash<OrderId, Row> read(pqxx::work &tx, std::span<const OrderId> ids);
/// Those of the seats of these orders that are held for them still. Told, as look().
void lookForHeldSeats(storage::SqlDialogue &sql, std::span<const OrderId> ids, std::set<claims::Seat> &held);
/// The shows of orders; orders that do not exist are left out.
QHash<OrderId, ShowId> shows(storage::SqlDialogue &sql, std::span<const OrderId> ids);
/// Pending orders that have run out.
std::vector<OrderId> expired(storage::SqlDialogue &sql, Timestamp now, int limit);

/// New pending orders with their lines.
void insert(storage::SqlDialogue &sql, std::span<const Row> rows);
// Pending no more:
void setPaid(storage::SqlDialogue &sql, std::span<const OrderId> ids, Timestamp now);
void setCancelled(storage::SqlDialogue &sql, std::span<const OrderId> ids, Timestamp now);
void setExpired(storage::SqlDialogue &sql, std::span<const OrderId> ids);
void insertTickets(storage::SqlDialogue &sql, std::span<const TicketRow> tickets, Timestamp now);
/// Until the transaction ends nobody is admitted with a ticket of these orders: find() after it tells the
/// last word. In the order of tickets, so that two who lock cannot lock each other out.
void lockTickets(storage::SqlDialogue &sql, std::span<const OrderId> ids);
/// All tickets of these orders.
void voidTickets(storage::SqlDialogue &sql, std::span<const OrderId> ids, Timestamp now);

} // namespace parterre::orders
