// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/opendrafts.h"

#include "server/gateway/websocketconnection.h"

#include <algorithm>

namespace parterre {

using protocol::DraftEvent;

void OpenDrafts::open(DraftId draft, WebSocketConnection *connection, const QString &name)
{
    if (has(draft, connection))
        return;
    m_drafts[draft].push_back({connection, name});
    tell({draft, DraftEvent::Opened, name, {}, {}, {}}, connection);
}

void OpenDrafts::close(DraftId draft, WebSocketConnection *connection)
{
    const auto topic = m_drafts.find(draft);
    if (topic == m_drafts.end())
        return;
    const auto holder = std::ranges::find(*topic, connection, &Holder::connection);
    if (holder == topic->end())
        return;
    const QString name = holder->name;
    topic->erase(holder);
    if (topic->empty())
        m_drafts.erase(topic);
    else
        tell({draft, DraftEvent::Closed, name, {}, {}, {}}, connection);
}

void OpenDrafts::leave(WebSocketConnection *connection)
{
    const QList<DraftId> drafts = m_drafts.keys();
    for (const DraftId draft : drafts)
        close(draft, connection);
}

bool OpenDrafts::has(DraftId draft, const WebSocketConnection *connection) const
{
    const auto topic = m_drafts.constFind(draft);
    return topic != m_drafts.constEnd()
        && std::ranges::find(*topic, connection, &Holder::connection) != topic->end();
}

int OpenDrafts::openBy(const WebSocketConnection *connection) const
{
    const QList<DraftId> drafts = m_drafts.keys();
    return int(std::ranges::count_if(drafts, [&](DraftId draft) { return has(draft, connection); }));
}

std::vector<QString> OpenDrafts::others(DraftId draft, const WebSocketConnection *connection) const
{
    const auto topic = m_drafts.find(draft);
    return topic == m_drafts.end() ? std::vector<QString>() : namesBut(*topic, connection);
}

std::vector<QString> OpenDrafts::namesBut(const Holders &holders, const WebSocketConnection *connection)
{
    std::vector<QString> names;
    for (const Holder &holder : holders) {
        if (holder.connection != connection)
            names.push_back(holder.name);
    }
    return names;
}

void OpenDrafts::tell(const protocol::DraftsChanged &change, const WebSocketConnection *by)
{
    // A copy: a discarded draft is closed first, so that nobody hears of its being closed as well.
    const Holders holders = m_drafts.value(change.draft);
    if (change.what == DraftEvent::Discarded)
        m_drafts.remove(change.draft);
    for (const Holder &holder : holders) {
        if (holder.connection == by)
            continue;
        protocol::DraftsChanged told = change;
        if (change.what != DraftEvent::Discarded)
            told.openBy = namesBut(holders, holder.connection);
        holder.connection->tell(told);
    }
}

} // namespace parterre
