// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/form.h"
#include "common/protocol/messages/seats.h"
#include "server/gateway/metrics.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace parterre {

class WebSocketFrame;

/// Where the feed's frames go: a WebSocket.
class FeedTarget {
public:
    virtual ~FeedTarget() = default;
    /// Whether it has read enough of what it was sent.
    virtual bool canTake() const = 0;
    virtual void send(const WebSocketFrame &frame) = 0;
};

/// Carries seat changes to those who watch. The commits of a show are gathered for some 50 ms and sent as one
/// `seats.changed`: the last state of a seat wins, `from` is the version before the first commit, `version`
/// that after the last. It is encoded once a form, not once a watcher.
///
/// Each watcher has the version that it was last told, and nothing else is kept for it. One who began in the
/// middle of the gathered commits gets those after its version only. One who does not read is skipped; when
/// it has read, it is sent the whole as it is then (`seats.snapshot`), encoded once for all who need it.
class SeatFeed : public QObject {
    Q_OBJECT
public:
    /// The states of a watched show right now.
    using Snapshots = std::function<std::optional<protocol::SeatsSnapshot>(ShowId)>;

    SeatFeed(int coalesceMs, Metrics &metrics, Snapshots snapshots, QObject *parent = nullptr);

    /// From now on `target` is told of changes after `version`. False: it watched already and starts anew.
    bool add(ShowId show, FeedTarget *target, qint64 version, protocol::Form form);
    /// False: it did not watch.
    bool remove(ShowId show, FeedTarget *target);

    /// One commit or several; those of a show come in the order of versions.
    void take(const protocol::SeatsChanged &change);

private:
    struct Watcher {
        FeedTarget *target;
        qint64 version;
        protocol::Form form;
        bool behind = false; ///< was skipped
    };
    struct Topic {
        std::vector<Watcher> watchers;
        std::vector<protocol::SeatsChanged> gathered;
    };
    class Changes;
    class Snapshot;

    void flush();
    /// Whether somebody is behind.
    bool flushTopic(ShowId show, Topic &topic);
    void deliver(Watcher &watcher, Changes &changes, Snapshot &snapshot);

    Metrics &m_metrics;
    const Snapshots m_snapshots;
    QHash<ShowId, Topic> m_topics;
    QTimer m_timer;
};

} // namespace parterre
