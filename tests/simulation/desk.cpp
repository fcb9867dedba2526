// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/desk_steps.h"

#include "tests/simulation/season.h"

#include <utility>

namespace parterre::simulation {

using namespace protocol;

Desk::Desk(Settings settings, Model &model, Random &random, Counts &counts)
    : m_settings(std::move(settings))
    , m_model(model)
    , m_random(random)
    , m_counts(counts)
{
    QObject::connect(&m_wire, &Wire::closed, &m_wire, [this] { m_isSignedIn = false; });
}

QString Desk::newKey() { return QStringLiteral("client-%1-key-%2").arg(number()).arg(++m_keys); }

QCoro::Task<bool> Desk::join()
{
    if (m_wire.isOpen() && m_isSignedIn)
        co_return true;
    m_isSignedIn = false;
    const quint16 port = m_random.pick(m_settings.ports);
    const bool isOpen = co_await m_wire.open(port);
    if (!isOpen)
        co_return false;
    m_isSignedIn = co_await signIn(m_wire);
    co_return m_isSignedIn;
}

QCoro::Task<bool> Desk::signIn(Wire &wire)
{
    ++m_counts.operations;
    if (m_token.isEmpty()) {
        const SessionLogin login{m_settings.user, password};
        const auto session = co_await wire.call(login);
        if (session.isAnswered())
            m_token = session.answer().token;
        co_return session.isAnswered();
    }
    const SessionResume resume{m_token};
    const auto session = co_await wire.call(resume);
    if (session.isError(ErrorCode::SessionExpired))
        m_token.clear();
    co_return session.isAnswered();
}

void Desk::hangUp()
{
    m_wire.close();
    m_second.close();
    m_isSignedIn = false;
}

QCoro::Task<> Desk::settle()
{
    for (const Doubt &doubt : std::exchange(m_doubts, {})) {
        if (!m_model.isInDoubt(doubt.intent))
            continue;
        const auto settling = [this, &doubt](const auto &params) { return settleOne(doubt.intent, params); };
        QCoro::Task<bool> task = std::visit(settling, doubt.change);
        const bool isSettled = co_await task;
        if (isSettled)
            m_model.settle(doubt.intent);
        else
            m_doubts.push_back(doubt);
    }
}

} // namespace parterre::simulation
