// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/desk.h"

/// The templates of Desk, for who calls them.
namespace parterre::simulation {

constexpr int twicePercent = 6; ///< of the changes are sent twice at once
constexpr int repeatPercent = 80; ///< of the lost ones are repeated at once, the others at the end only
constexpr int reusePercent = 3; ///< of the keys are used for something else
constexpr int mostRepetitions = 10;
constexpr int mostSettlings = 60;

/// Another request than before, for its key.
inline void alter(protocol::SeatsHold &params)
{
    if (params.seats.size() > 1)
        params.seats.pop_back();
    else
        params.seats.front() += params.seats.front() > 100 ? -1 : 1;
}
inline void alter(protocol::SeatsBest &params) { params.quantity += params.quantity > 3 ? -1 : 1; }
inline void alter(protocol::OrdersCreate &params)
{
    params.customer = protocol::Customer{QStringLiteral("Somebody else"), {}, {}};
}
inline void alter(protocol::OrdersPay &params)
{
    params.tenders.push_back({protocol::TenderKind::Cash, 1, std::nullopt});
}
inline void alter(protocol::OrdersCancel &params)
{
    params.onlyPending = !params.onlyPending.value_or(false);
}

template <protocol::MethodParams P>
QCoro::Task<Outcome<typename P::Answer>> Desk::read(P params)
{
    ++m_counts.operations;
    Outcome<typename P::Answer> outcome = co_await m_wire.call(params);
    co_return outcome;
}

template <protocol::MethodParams P>
QCoro::Task<Outcome<typename P::Answer>> Desk::attempt(quint64 intent, P params, Wire &wire)
{
    ++m_counts.operations;
    m_model.sending(intent);
    Outcome<typename P::Answer> outcome = co_await wire.call(params);
    if (outcome.isLost()) {
        ++m_counts.lost;
        m_model.lost(intent);
    } else if (outcome.isAnswered()) {
        m_model.answered(intent, outcome.answer());
    } else {
        m_model.refused(intent, outcome.said->error());
        if (outcome.isError(ErrorCode::SessionExpired) || outcome.isError(ErrorCode::Unauthenticated))
            hangUp();
    }
    co_return outcome;
}

template <protocol::MethodParams P>
QCoro::Task<Outcome<typename P::Answer>> Desk::twice(quint64 intent, P params)
{
    const quint16 port = m_random.pick(m_settings.ports);
    if (!m_second.isOpen()) {
        bool isReady = co_await m_second.open(port);
        if (isReady)
            isReady = co_await signIn(m_second);
        if (!isReady)
            m_second.close();
    }
    QCoro::Task<Outcome<typename P::Answer>> second = attempt(intent, params, m_second);
    Outcome<typename P::Answer> first = co_await attempt(intent, params, m_wire);
    Outcome<typename P::Answer> other = co_await second;
    co_return other.isAnswered() ? other : first;
}

template <protocol::MethodParams P>
QCoro::Task<Outcome<typename P::Answer>> Desk::repeat(
    quint64 intent, P params, Outcome<typename P::Answer> outcome)
{
    for (int tries = 0; tries < mostRepetitions && !m_isStopping; ++tries) {
        const bool isOver =
            outcome.isAnswered() || (outcome.said && !Model::isPassing(outcome.said->error().code));
        if (isOver || !m_random.chance(repeatPercent))
            break;
        const int pauseMs = outcome.isLost() ? m_random.between(1, 200) : m_random.between(100, 400);
        ReplySlot<bool> pause = pauseOf(pauseMs);
        co_await pause;
        const bool isJoined = co_await join();
        if (!isJoined)
            continue;
        ++m_counts.repeated;
        outcome = co_await attempt(intent, params, m_wire);
    }
    co_return outcome;
}

template <protocol::MethodParams P>
QCoro::Task<> Desk::reuseKey(quint64 intent, P params)
{
    alter(params);
    ++m_counts.operations;
    const auto outcome = co_await m_wire.call(params);
    if (!outcome.isLost())
        m_model.reused(intent, outcome.isAnswered() ? std::nullopt : std::optional(outcome.said->error()));
}

template <protocol::MethodParams P>
QCoro::Task<Outcome<typename P::Answer>> Desk::change(Intent intent, P params)
{
    intent.client = number();
    if constexpr (isKeyed<P>)
        intent.key = params.key;
    const quint64 id = m_model.intend(std::move(intent));
    Outcome<typename P::Answer> outcome;
    if constexpr (isKeyed<P>) {
        if (m_random.chance(twicePercent))
            outcome = co_await twice(id, params);
        else
            outcome = co_await attempt(id, params, m_wire);
        outcome = co_await repeat(id, params, outcome);
        if (m_model.isInDoubt(id))
            m_doubts.push_back({id, params});
        if (outcome.isAnswered() && m_random.chance(reusePercent))
            co_await reuseKey(id, params);
    } else {
        outcome = co_await attempt(id, params, m_wire);
    }
    co_return outcome;
}

template <protocol::MethodParams P>
QCoro::Task<bool> Desk::settleOne(quint64 intent, P params)
{
    for (int tries = 0; tries < mostSettlings; ++tries) {
        const bool isJoined = co_await join();
        if (isJoined) {
            const auto outcome = co_await attempt(intent, params, m_wire);
            if (outcome.isAnswered() || (outcome.said && !Model::isPassing(outcome.said->error().code)))
                co_return true;
        }
        ReplySlot<bool> pause = pauseOf(100);
        co_await pause;
    }
    co_return false;
}

} // namespace parterre::simulation
