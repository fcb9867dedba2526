// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/model.h"
#include "tests/simulation/pause.h"
#include "tests/simulation/random.h"
#include "tests/simulation/wire.h"

namespace parterre::simulation {

/// What all clients did.
struct Counts {
    qint64 operations = 0; ///< requests sent
    qint64 lost = 0;
    qint64 repeated = 0;
    qint64 paid = 0;
    qint64 cancelled = 0;
};

/// A client's connection, session and memory: asks for changes, repeats them with their keys on whatever
/// server there is, sends some twice at once and some keys for something else, and tells the model all of it.
class Desk {
public:
    struct Settings {
        int number = 0;
        QString user;
        std::vector<quint16> ports; ///< of the servers
    };
    Desk(Settings settings, Model &model, Random &random, Counts &counts);

    int number() const { return m_settings.number; }
    /// Connected and signed in, after one attempt.
    QCoro::Task<bool> join();
    template <protocol::MethodParams P>
    QCoro::Task<Outcome<typename P::Answer>> change(Intent intent, P params);
    template <protocol::MethodParams P>
    QCoro::Task<Outcome<typename P::Answer>> read(P params);
    QString newKey();

    /// No repetitions any more.
    void stop() { m_isStopping = true; }
    void hangUp();
    /// Repeats what is in doubt until it is answered or refused for good, for a limited time.
    QCoro::Task<> settle();
    int doubts() const { return int(m_doubts.size()); }
    qint64 waitsForMs() const { return std::max(m_wire.waitsForMs(), m_second.waitsForMs()); }

private:
    using Change = std::variant<protocol::SeatsHold, protocol::SeatsBest, protocol::OrdersCreate,
        protocol::OrdersPay, protocol::OrdersCancel>;
    struct Doubt {
        quint64 intent = 0;
        Change change;
    };
    template <class P>
    static constexpr bool isKeyed = P::method.keyed;

    template <protocol::MethodParams P>
    QCoro::Task<Outcome<typename P::Answer>> attempt(quint64 intent, P params, Wire &wire);
    template <protocol::MethodParams P>
    QCoro::Task<Outcome<typename P::Answer>> twice(quint64 intent, P params);
    template <protocol::MethodParams P>
    QCoro::Task<Outcome<typename P::Answer>> repeat(
        quint64 intent, P params, Outcome<typename P::Answer> outcome);
    template <protocol::MethodParams P>
    QCoro::Task<> reuseKey(quint64 intent, P params);
    template <protocol::MethodParams P>
    QCoro::Task<bool> settleOne(quint64 intent, P params);
    QCoro::Task<bool> signIn(Wire &wire);

    Settings m_settings;
    Model &m_model;
    Random &m_random;
    Counts &m_counts;
    Wire m_wire;
    Wire m_second; ///< to another server, for what is asked twice at once
    QString m_token;
    int m_keys = 0;
    bool m_isStopping = false;
    bool m_isSignedIn = false;
    std::vector<Doubt> m_doubts;
};

} // namespace parterre::simulation
