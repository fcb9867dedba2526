// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection/calls.h"

namespace parterre {

RawSlot Calls::add(qint64 id, QByteArray frame, bool repeatable, QDeadlineTimer deadline)
{
    RawSlot slot;
    m_calls.emplace(id, Call{std::move(frame), repeatable, deadline, slot});
    return slot;
}

void Calls::finish(qint64 id, RawReply reply)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    RawSlot slot = found->second.slot;
    m_calls.erase(found);
    slot.fill(std::move(reply));
}

void Calls::failWhere(const std::function<bool(const Call &)> &picked, const Error &error)
{
    // Who is told may make new calls, so nobody is told before the table is in order.
    std::vector<RawSlot> told;
    std::erase_if(m_calls, [&](const auto &entry) {
        if (!picked(entry.second))
            return false;
        told.push_back(entry.second.slot);
        return true;
    });
    for (RawSlot &slot : told)
        slot.fill(error);
}

std::vector<QByteArray> Calls::frames() const
{
    std::vector<QByteArray> frames;
    for (const auto &[id, call] : m_calls)
        frames.push_back(call.frame);
    return frames;
}

} // namespace parterre
