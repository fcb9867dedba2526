// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"
#include "common/protocol/messages/orders.h"
#include "server/demo/demorandom.h"
#include "server/demo/programme.h"

#include <QTimeZone>

#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace parterre::demo {

/// A show as its sales see it.
struct ShowOnSale {
    ShowId show;
    const layout::SeatPlan *plan = nullptr;
    Timestamp startsAt;
    Timestamp salesFrom;
    Timestamp salesUntil;
    QTimeZone timeZone;
    bool family = false;
    double sold = 0; ///< the part of the house
    qint64 fee = 0;
    /// By zone index: the amount of each ticket type.
    std::vector<std::array<qint64, ticketTypes.size()>> prices;
};

struct HistoryLine {
    SeatNo seat = 0;
    Kind kind = Kind::Adult;
    qint64 amount = 0;
    QUuid ticket;
    std::optional<Timestamp> admittedAt;
    QString gate; ///< null: not admitted
};

/// An order that was paid and perhaps cancelled again, with all that it left behind.
struct HistoryOrder {
    QUuid order;
    QUuid hold;
    QUuid payment;
    QUuid entry;
    QUuid refund; ///< null: not cancelled
    QUuid refundEntry;
    QString code;
    Timestamp createdAt;
    Timestamp paidAt;
    std::optional<Timestamp> cancelledAt;
    protocol::Channel channel = protocol::Channel::Counter;
    protocol::Customer customer;
    size_t seller = 0; ///< 0 or 1
    bool card = false;
    QString reference; ///< null: cash
    std::vector<HistoryLine> lines;
    qint64 fee = 0;
    qint64 version = 0; ///< of the show, when it was paid; the seats were held in the one before
    qint64 cancelledVersion = 0;

    qint64 seatsTotal() const;
    qint64 total() const { return seatsTotal() + fee; }
};

struct HistoryClaim {
    int state = 0; ///< as the table claim has it
    QUuid order;
    qint64 version = 0;
};

struct ShowHistory {
    QUuid houseSeats; ///< the allocation of the seats that are kept; null: there are none
    std::vector<HistoryOrder> orders; ///< by time
    std::map<SeatNo, HistoryClaim> claims;
    qint64 version = 0;
};

/// Sells a house, week by week, faster as the day comes near. One instance a season: order codes are unique.
class SalesHistory {
public:
    SalesHistory(Timestamp now, DemoRandom &random)
        : m_now(now)
        , m_random(random)
        , m_ids(random)
    {
    }

    ShowHistory sell(const ShowOnSale &show);

private:
    class Sale;

    QString freshCode();
    /// Lets the audience of a show that has begun, or is about to, into the house.
    void admit(ShowHistory &history, Timestamp startsAt);

    Timestamp m_now;
    DemoRandom &m_random;
    DemoIds m_ids;
    std::set<QString> m_codes;
};

} // namespace parterre::demo
