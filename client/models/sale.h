// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"
#include "client/models/basket.h"
#include "client/models/holding.h"
#include "client/models/notice.h"
#include "client/models/seatmapmodel.h"

#include <deque>

namespace parterre {

/// One customer at the counter, from the first seat to the paid order.
///
/// The clerk says what is wanted; the sale brings the server there in steps, one call at a time, and is ready
/// for the next wish while a step is under way. Whatever the server refuses drops out of the wish, with a
/// notice that says why; everything else stays.
class Sale : public QObject {
    Q_OBJECT
public:
    Sale(ServerConnection &connection, SeatMapModel &map, Basket &basket, const Clock &clock);

    /// Gives everything back and turns to another show; not while a payment is under way.
    void openShow(ShowId show);

    void add(const std::vector<SeatNo> &seats);
    void remove(const std::vector<SeatNo> &seats);
    void toggle(const std::vector<SeatNo> &seats);
    /// These instead of what is in the basket.
    void exchange(const std::vector<SeatNo> &seats);
    /// The best free seats side by side, instead of what is in the basket.
    void best(int quantity, const QString &zone = {});
    /// Any places of a general-admission area.
    void bestInArea(int quantity, const QString &area);
    /// Other seats like the last best ones.
    void nextBest();
    /// The seats whose time ran out.
    void takeAgain();
    /// Starts the time of the hold anew.
    void extend();
    /// A payment whose answer was lost, once more with the same key.
    void askAgain();
    /// The next customer: gives all seats back. Not while a payment is under way.
    void clear();

    /// Order and payment in one go; only while canPay().
    void pay(const std::vector<protocol::Tender> &tenders);

    bool isEmpty() const { return m_wanted.empty(); }
    bool isBusy() const { return m_running; }
    bool isPaying() const { return m_payment.has_value(); }
    bool canPay() const;
    /// The keys of orders and payments that were sent and whose outcome this sale still asks for.
    QStringList openKeys() const;
    const std::vector<SeatNo> &seats() const { return m_wanted; }
    /// Why the server chose these seats; nothing where the clerk did.
    const std::optional<protocol::ProposalReasons> &reasons() const { return m_reasons; }
    int lastQuantity() const { return m_lastBest.quantity; }
    /// Seconds that the seats are still held; nothing without a hold.
    std::optional<int> secondsLeft() const;
    const std::optional<Notice> &notice() const { return m_notice; }
    void dismissNotice();

Q_SIGNALS:
    /// Seats, state or what can be done.
    void changed();
    void tick();
    void noticeChanged();
    void paid(const parterre::protocol::Order &order);
    /// A sale was given up whose order or payment may have happened.
    void abandoned();

private:
    struct Best {
        int quantity = 1;
        QString zone;
        QString area{};
        bool split = false; ///< not side by side
    };
    struct Payment {
        std::vector<protocol::Tender> tenders;
        QString key;
        qint64 total = 0; ///< that the clerk saw
    };

    void proceed();
    bool step();
    void stepReconcile();
    void stepRelease(HoldId hold);
    void stepBest();
    void stepCancelOrder();
    void stepGiveBack(std::vector<SeatNo> seats);
    void stepHold(std::vector<SeatNo> seats);
    void stepExtend();
    void stepOrder();
    void stepPay();
    void stepAskOrder();

    template <protocol::MethodParams P, typename Then>
    void run(P params, Then then);
    bool held(const protocol::Hold &hold);
    void drop(const std::vector<SeatNo> &seats);
    void holdRefused(const Error &error, const std::vector<SeatNo> &seats);
    void bestRefused(const Error &error);
    void ordered(const protocol::Order &order, const protocol::OrdersCreate &asked);
    void stuck(const Error &error);
    void payRefused(const Error &error);
    void finish(const protocol::Order &order);
    void cancelOrder();
    void reset();
    void edited();
    /// With the other chairs of tables that are sold whole.
    std::vector<SeatNo> whole(const std::vector<SeatNo> &seats) const;
    void wish(const Best &best);
    void planArrived();
    void wantedChanged();
    void watchTime();
    void expire();
    void say(Notice::Kind kind, const QString &text, Notice::Action action = Notice::Action::None);
    QString names(const std::vector<SeatNo> &seats) const;
    QString takenText(const std::vector<SeatNo> &seats) const;

    ServerConnection &m_connection;
    SeatMapModel &m_map;
    Basket &m_basket;
    QTimer m_timer;
    QTimer m_again; ///< when the server did not answer although the line is there

    std::vector<SeatNo> m_wanted; ///< in the order that they were chosen
    std::optional<protocol::ProposalReasons> m_reasons; ///< of m_wanted
    Holding m_holding; ///< what the server has confirmed
    std::deque<HoldId> m_releases; ///< whole holds to give back
    std::optional<Best> m_best;
    qint64 m_bestNumber = 0; ///< counts the wishes, so that the answer to an earlier one is known
    Best m_lastBest;
    std::vector<SeatNo> m_offered; ///< the best seats that the customer saw already
    std::vector<SeatNo> m_expired; ///< the seats whose time ran out
    QString m_holdKey; ///< of the hold that is asked for; new with each new wish
    std::optional<protocol::OrdersCreate> m_openOrder; ///< was sent, and no answer came
    std::optional<protocol::Order> m_order; ///< made of the hold, not paid yet
    std::vector<protocol::TicketChoice> m_orderChoices; ///< what m_order was made for
    std::optional<Payment> m_payment;
    std::optional<Payment> m_openPayment; ///< was sent, and no answer came
    bool m_running = false;
    bool m_stuck = false; ///< waits for the connection
    bool m_reconcile = false;
    bool m_extend = false;
    bool m_orderStale = false; ///< the basket is not what the order says
    bool m_askOrder = false;
    bool m_warned = false;
    std::optional<Notice> m_notice;
};

} // namespace parterre
