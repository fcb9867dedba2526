// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/error.h"
#include "tests/simulation/clockhistory.h"
#include "tests/simulation/house.h"
#include "tests/simulation/intent.h"
#include "tests/simulation/seatbook.h"
#include "tests/simulation/seathistory.h"
#include "tests/simulation/violations.h"

#include <QSet>

namespace parterre::simulation {

/// What is known of an order from acknowledged answers.
struct OrderNote {
    HoldId hold;
    ShowId show;
    std::vector<SeatNo> seats;
    protocol::Order created;
    std::optional<protocol::Order> paid; ///< the answer of its payment
    std::optional<protocol::Order> cancelled; ///< the answer of its cancellation
    qint64 paidAt = 0; ///< when that answer came
    std::vector<quint64> payments; ///< intents
    std::vector<quint64> cancellations;
};

/// Remembers what the servers acknowledged, and says what contradicts it: at once, where an answer alone
/// shows it, otherwise when the end is compared (Reckoning). Knows nothing of sockets and processes.
class Model {
public:
    Model(const Clock &clock, const House &house, Violations &violations);

    ClockHistory &clocks() { return m_clocks; }
    const House &house() const { return m_house; }

    quint64 intend(Intent intent);
    /// Before each attempt.
    void sending(quint64 intent);
    /// What came of an attempt.
    void answered(quint64 intent, const protocol::Hold &hold);
    void answered(quint64 intent, const protocol::Order &order);
    void answered(quint64 intent, const protocol::Nothing &);
    void refused(quint64 intent, const Error &error);
    void lost(quint64 intent);
    /// Nothing of it is under way any more: an error means now that it never happened.
    void settle(quint64 intent) { m_intents[intent].isSettled = true; }
    /// A keyed change whose outcome nobody knows.
    bool isInDoubt(quint64 intent) const;
    /// Another request was sent with the key of an answered one.
    void reused(quint64 intent, const std::optional<Error> &error);
    /// An order was read, asked for at that time.
    void read(const protocol::Order &order, qint64 askedAt);

    const std::map<QUuid, OrderNote> &orders() const { return m_orders; }
    bool hasHold(const HoldId &hold) const { return m_holds.contains(hold.value); }
    const Intent &intent(quint64 id) const { return m_intents.at(id); }
    /// Whether one of them may have happened without anybody having been told.
    bool anyInDoubt(const std::vector<quint64> &intents) const;
    /// The seats that are a hold's or order's with certainty now.
    std::vector<SeatNo> certainSeats(const HoldId &hold) const { return m_seats.certain(hold, nowMs()); }
    QString history(ShowId show, SeatNo seat) const { return m_history.of(show, seat); }
    /// The errors that come in bad times, and say that nothing was changed or that nobody knows.
    static bool isPassing(ErrorCode code);

private:
    qint64 nowMs() const { return m_clock.now().ms; }
    bool isFirstAnswer(Intent &intent, const QByteArray &answer);
    void open(const Intent &intent, const std::vector<SeatNo> &seats, std::optional<qint64> expiresAt);
    void reopen(const Intent &intent, std::vector<SeatNo> seats);
    void created(const Intent &intent, const protocol::Order &order);
    void paid(const Intent &intent, OrderNote &note, const protocol::Order &order);
    void cancelled(const Intent &intent, OrderNote &note, const protocol::Order &order);
    void checkPrices(const Intent &intent, const protocol::Order &order);
    void checkRefusal(const Intent &intent, const Error &error);
    void violated(const QString &rule, const Intent &intent, const QString &more = {});
    void note(const Intent &intent, const std::vector<SeatNo> &seats, const QString &what);
    QString text(const Intent &intent) const;
    HoldId partyOf(const Intent &intent) const;

    const Clock &m_clock;
    const House &m_house;
    Violations &m_violations;
    const qint64 m_begin;
    ClockHistory m_clocks;
    SeatBook m_seats{m_clocks};
    SeatHistory m_history;
    std::vector<Intent> m_intents;
    std::map<QUuid, OrderNote> m_orders;
    QHash<QUuid, quint64> m_epochs; ///< of holds: raised by whatever may change them
    QSet<QUuid> m_holds;
};

} // namespace parterre::simulation
