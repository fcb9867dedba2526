// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"

#include <QTest>

#include <memory>

namespace parterre::test {

/// The answer of a call, once it is there.
template <class Answer>
class Pending {
public:
    bool isThere() const { return m_state->has_value(); }
    const Result<Answer> &value() const { return **m_state; }
    void set(Result<Answer> result) { m_state->emplace(std::move(result)); }

private:
    std::shared_ptr<std::optional<Result<Answer>>> m_state =
        std::make_shared<std::optional<Result<Answer>>>();
};

template <protocol::MethodParams P>
Pending<typename P::Answer> ask(ServerConnection &connection, P params)
{
    Pending<typename P::Answer> pending;
    connection.ask(&connection, std::move(params),
        [pending](Result<typename P::Answer> result) mutable { pending.set(std::move(result)); });
    return pending;
}

/// Asks and waits.
template <protocol::MethodParams P>
Result<typename P::Answer> answer(ServerConnection &connection, P params)
{
    const auto pending = ask(connection, std::move(params));
    if (!QTest::qWaitFor([&pending] { return pending.isThere(); }, 20'000))
        return makeError(ErrorCode::Internal, QStringLiteral("no answer in this test"));
    return pending.value();
}

/// Waits for what is under way.
template <class Answer>
Result<Answer> answer(QCoro::Task<Result<Answer>> task)
{
    Pending<Answer> pending;
    task.then([pending](Result<Answer> result) mutable { pending.set(std::move(result)); });
    if (!QTest::qWaitFor([&pending] { return pending.isThere(); }, 20'000))
        return makeError(ErrorCode::Internal, QStringLiteral("no answer in this test"));
    return pending.value();
}

inline Result<protocol::SessionInfo> signIn(
    ServerConnection &connection, const QUrl &url, const QString &user, const QString &password)
{
    return answer(connection.signIn(url, user, password));
}

} // namespace parterre::test
