// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/seatfeed.h"

#include "common/protocol/rpc.h"

#include <algorithm>
#include <map>

namespace parterre {

/// The gathered commits of a show, and the frames that were made of them.
class SeatFeed::Batch {
public:
    explicit Batch(const std::vector<protocol::SeatsChanged> &commits)
        : m_commits(commits)
    {
    }

    qint64 from() const { return m_commits.front().from; }
    qint64 version() const { return m_commits.back().version; }

    const QByteArray &frameAfter(qint64 version, protocol::Form form)
    {
        QByteArray &frame = m_frames[{version, form}];
        if (frame.isEmpty())
            frame = protocol::encodeNotification(mergedAfter(version), form);
        return frame;
    }

private:
    protocol::SeatsChanged mergedAfter(qint64 version) const
    {
        protocol::SeatsChanged merged;
        merged.show = m_commits.front().show;
        merged.from = std::max(version, from());
        merged.version = this->version();
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
    std::map<std::pair<qint64, protocol::Form>, QByteArray> m_frames;
};

SeatFeed::SeatFeed(int coalesceMs, Metrics &metrics, QObject *parent)
    : QObject(parent)
    , m_metrics(metrics)
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
    // Over a gap nothing can be put together: who is before it sees that from the next `from`.
    if (!topic->gathered.empty() && topic->gathered.back().version != change.from)
        topic->gathered.clear();
    topic->gathered.push_back(change);
    if (!m_timer.isActive())
        m_timer.start();
}

void SeatFeed::flush()
{
    bool someBehind = false;
    for (auto topic = m_topics.begin(); topic != m_topics.end(); ++topic) {
        if (topic->gathered.empty())
            wakeBehind(topic.key(), *topic);
        else
            flushTopic(*topic);
        someBehind = someBehind || std::ranges::any_of(topic->watchers, &Watcher::behind);
    }
    if (someBehind)
        m_timer.start();
}

void SeatFeed::flushTopic(Topic &topic)
{
    Batch batch(topic.gathered);
    for (Watcher &watcher : topic.watchers) {
        if (watcher.version < batch.version())
            deliver(watcher, batch);
    }
    topic.gathered.clear();
}

void SeatFeed::deliver(Watcher &watcher, Batch &batch)
{
    if (!watcher.target->canTake()) {
        watcher.behind = true;
        m_metrics.notificationsSkipped();
        return;
    }
    // A watcher that missed something has a version before `from`: it gets the whole batch and sees the gap.
    watcher.target->sendFrame(
        batch.frameAfter(std::max(watcher.version, batch.from()), watcher.form), watcher.form);
    watcher.version = batch.version();
    watcher.behind = false;
}

// No change may ever come again to show them that they missed one: an empty one does.
void SeatFeed::wakeBehind(ShowId show, Topic &topic)
{
    for (Watcher &watcher : topic.watchers) {
        if (!watcher.behind || !watcher.target->canTake())
            continue;
        const qint64 later = watcher.version + 1;
        const protocol::SeatsChanged nothing{show, later, later, {}};
        watcher.target->sendFrame(protocol::encodeNotification(nothing, watcher.form), watcher.form);
        watcher.behind = false;
    }
}

} // namespace parterre
