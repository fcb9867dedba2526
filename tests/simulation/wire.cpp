// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/wire.h"

#include <algorithm>
#include <utility>

namespace parterre::simulation {

using namespace protocol;

Wire::Wire()
{
    m_time.start();
    connect(&m_channel, &parterre::Channel::opened, this, [this] {
        if (auto opening = std::exchange(m_opening, std::nullopt))
            opening->fill(true);
    });
    connect(&m_channel, &parterre::Channel::closed, this, [this] {
        loseAll();
        Q_EMIT closed();
    });
    connect(&m_channel, &parterre::Channel::received, this, &Wire::receive);
}

QCoro::Task<bool> Wire::open(quint16 port)
{
    close();
    ReplySlot<bool> opening;
    m_opening = opening;
    m_channel.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/v1").arg(port)));
    const bool isOpened = co_await opening;
    co_return isOpened;
}

void Wire::close()
{
    m_channel.close();
    loseAll();
}

void Wire::loseAll()
{
    if (auto opening = std::exchange(m_opening, std::nullopt))
        opening->fill(false);
    for (auto &[id, call] : std::exchange(m_calls, {}))
        call.slot.fill(Reply());
}

void Wire::finish(qint64 id, Reply reply)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    ReplySlot<Reply> slot = found->second.slot;
    m_calls.erase(found);
    slot.fill(std::move(reply));
}

void Wire::receive(const QByteArray &frame)
{
    const auto message = parseServerMessage(frame, Form::Cbor);
    if (!message)
        return;
    if (const auto *answer = std::get_if<ServerAnswer>(&*message)) {
        finish(answer->id, Reply(Result<ServerAnswer>(*answer)));
    } else if (const auto *error = std::get_if<ServerError>(&*message)) {
        finish(error->id.value_or(0), Reply(Result<ServerAnswer>(error->error)));
    } else if (const auto *told = std::get_if<ServerNotification>(&*message)) {
        if (const auto change = decodeNotification<SeatsChanged>(*told))
            Q_EMIT changed(*change);
    }
}

qint64 Wire::waitsForMs() const
{
    if (m_calls.empty())
        return 0;
    return m_time.elapsed() - m_calls.begin()->second.sentMs;
}

} // namespace parterre::simulation
