// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/form.h"
#include "common/protocol/messages/seats.h"
#include "server/gateway/metrics.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <array>
#include <optional>
#include <vector>

namespace parterre {

/// Where the feed's frames go: a WebSocket.
class FeedTarget {
public:
    virtual ~FeedTarget() = default;
    /// Whether it has read enough of what it was sent.
    virtual bool canTake() const = 0;
    virtual void sendFrame(const QByteArray &frame, protocol::Form form) = 0;
};

/// Carries seat changes to those who watch. The commits of a show are gathered for some 50 ms and sent as one
/// `seats.changed`: the last state of a seat wins, `from` is the version before the first commit, `version`
/// that after the last. It is encoded once a form, not once a watcher.
///
/// Each watcher has the version that it was last told. One who began in the middle of the gathered commits
/// gets those after its version only. One who does not read is skipped, and later sent a notification whose
/// `from` is not the version that it has, so that it sees the gap and asks `seats.watch` again.
class SeatFeed : public QObject {
    Q_OBJECT
public:
    SeatFeed(int coalesceMs, Metrics &metrics, QObject *parent = nullptr);

    /// From now on `target` is told of changes after `version`. False: it watched already and starts anew.
    bool add(ShowId show, FeedTarget *target, qint64 version, protocol::Form form);
    /// False: it did not watch.
    bool remove(ShowId show, FeedTarget *target);

    /// One commit; those of a show come in the order of versions.
    void take(const protocol::SeatsChanged &change);

private:
    struct Watcher {
        FeedTarget *target;
        qint64 version;
        protocol::Form form;
        bool behind = false; ///< was skipped; has not been told yet
    };
    struct Topic {
        std::vector<Watcher> watchers;
        std::vector<protocol::SeatsChanged> gathered;
    };
    class Batch;

    void flush();
    void flushTopic(Topic &topic);
    void wakeBehind(ShowId show, Topic &topic);
    void deliver(Watcher &watcher, Batch &batch);

    Metrics &m_metrics;
    QHash<ShowId, Topic> m_topics;
    QTimer m_timer;
};

} // namespace parterre
