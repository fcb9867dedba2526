// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/seatfeed.h"

#include "common/protocol/instances.h"
#include "server/gateway/websocketframe.h"

#include <algorithm>
#include <map>

namespace parterre {

/// The gathered commits of a show, and the frames that were made of them.
class SeatFeed::Changes {
public:
    explicit Changes(const std::vector<protocol::SeatsChanged> &commits)
        : m_commits(commits)
    {
    }

    bool areNewTo(const Watcher &watcher) const
    {
        return !m_commits.empty() && watcher.version < m_commits.back().version;
    }
    /// Whether they lead on from what the watcher has.
    bool continues(const Watcher &watcher) const { return watcher.version >= m_commits.front().from; }
    qint64 version() const { return m_commits.back().version; }

    const WebSocketFrame &frameFor(const Watcher &watcher)
    {
        const auto [frame, isNew] = m_frames.try_emplace({watcher.version, watcher.form});
        if (isNew)
            frame->second.emplace(
                protocol::encodeNotification(mergedAfter(watcher.version), watcher.form), watcher.form);
        return *frame->second;
    }

private:
    protocol::SeatsChanged mergedAfter(qint64 version) const
    {
        protocol::SeatsChanged merged{m_commits.front().show, version, this->version(), {}};
        std::map<SeatNo, qint32> states;
        for (const protocol::SeatsChanged &commit : m_commits) {
            if (commit.version <= version)
                continue;
            for (const protocol::SeatChange &change : commit.changes)
                states[change.seat] = change.state;
        }
        merged.changes.reserve(states.size());
        for (const auto &[seat, state] : states)
            merged.changes.push_back({seat, state});
        return merged;
    }

    const std::vector<protocol::SeatsChanged> &m_commits;
    std::map<std::pair<qint64, protocol::Form>, std::optional<WebSocketFrame>> m_frames;
};

/// The whole of a show, when somebody needs it, and its frames.
class SeatFeed::Snapshot {
public:
    Snapshot(ShowId show, const Snapshots &source)
        : m_show(show)
        , m_source(source)
    {
    }

    /// False: there is none.
    bool send(Watcher &watcher)
    {
        if (!m_states)
            m_states = m_source(m_show);
        if (!m_states)
            return false;
        const auto [frame, isNew] = m_frames.try_emplace(watcher.form);
        if (isNew)
            frame->second.emplace(protocol::encodeNotification(*m_states, watcher.form), watcher.form);
        watcher.target->send(*frame->second);
        watcher.version = m_states->version;
        return true;
    }

private:
    const ShowId m_show;
    const Snapshots &m_source;
    std::optional<protocol::SeatsSnapshot> m_states;
    std::map<protocol::Form, std::optional<WebSocketFrame>> m_frames;
};

SeatFeed::SeatFeed(int coalesceMs, Metrics &metrics, Snapshots snapshots, QObject *parent)
    : QObject(parent)
    , m_metrics(metrics)
    , m_snapshots(std::move(snapshots))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(coalesceMs);
    connect(&m_timer, &QTimer::timeout, this, &SeatFeed::flush);
}

bool SeatFeed::add(ShowId show, FeedTarget *target, qint64 version, protocol::Form form)
{
    Topic &topic = m_topics[show];
    const auto found = std::ranges::find(topic.watchers, target, &Watcher::target);
    if (found != topic.watchers.end()) {
        *found = {target, version, form};
        return false;
    }
    topic.watchers.push_back({target, version, form});
    m_metrics.watchers(1);
    return true;
}

bool SeatFeed::remove(ShowId show, FeedTarget *target)
{
    const auto topic = m_topics.find(show);
    if (topic == m_topics.end())
        return false;
    const auto found = std::ranges::find(topic->watchers, target, &Watcher::target);
    if (found == topic->watchers.end())
        return false;
    *found = topic->watchers.back();
    topic->watchers.pop_back();
    m_metrics.watchers(-1);
    if (topic->watchers.empty())
        m_topics.erase(topic);
    return true;
}

void SeatFeed::take(const protocol::SeatsChanged &change)
{
    const auto topic = m_topics.find(change.show);
    if (topic == m_topics.end())
        return;
    // Over a gap nothing can be put together: who is before it gets the whole.
    if (!topic->gathered.empty() && topic->gathered.back().version != change.from)
        topic->gathered.clear();
    topic->gathered.push_back(change);
    if (!m_timer.isActive())
        m_timer.start();
}

void SeatFeed::flush()
{
    bool someAreBehind = false;
    for (auto topic = m_topics.begin(); topic != m_topics.end(); ++topic) {
        if (flushTopic(topic.key(), *topic))
            someAreBehind = true;
    }
    if (someAreBehind)
        m_timer.start();
}

bool SeatFeed::flushTopic(ShowId show, Topic &topic)
{
    bool someAreBehind = false;
    Changes changes(topic.gathered);
    Snapshot snapshot(show, m_snapshots);
    for (Watcher &watcher : topic.watchers) {
        if (watcher.behind || changes.areNewTo(watcher))
            deliver(watcher, changes, snapshot);
        someAreBehind = someAreBehind || watcher.behind;
    }
    topic.gathered.clear();
    return someAreBehind;
}

void SeatFeed::deliver(Watcher &watcher, Changes &changes, Snapshot &snapshot)
{
    if (!watcher.target->canTake()) {
        if (changes.areNewTo(watcher))
            m_metrics.notificationsSkipped();
        watcher.behind = true;
    } else if (watcher.behind || !changes.continues(watcher)) {
        watcher.behind = !snapshot.send(watcher);
    } else {
        watcher.target->send(changes.frameFor(watcher));
        watcher.version = changes.version();
    }
}

} // namespace parterre
