// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/loadgenerator.h"

#include <QByteArray>

#include <map>

namespace parterre {

/// When every one of many watchers of a show has been told of a seat. A watcher that has version v of the
/// show knows everything up to v, so it is enough to read the seats of a version once, and to count who has
/// it.
class Watchers {
public:
    /// `first` to `first + count - 1` are the connections of the watchers, all of which have `version`.
    Watchers(int first, int count, quint64 version);

    bool isWatcher(int connection) const { return connection >= m_first && connection < m_first + m_count; }
    /// A notification has come to a watcher. False: it leads from a version that the watcher does not have.
    bool told(int connection, std::string_view message);
    /// A change of this seat was acknowledged to its maker, now.
    void acknowledged(quint64 seat);

    /// How long after that the last watcher knew of it; of those that everybody knows of.
    const std::vector<double> &latenciesMs() const { return m_latenciesMs; }
    /// Acknowledged, and not everybody knows yet.
    size_t outstanding() const { return m_acknowledgedAt.size(); }
    quint64 notifications() const { return m_notifications; }

private:
    struct Version {
        std::vector<quint64> seats;
        int watchers = 0; ///< that have it
    };
    void add(quint64 version, std::string_view message);
    void complete(const Version &version);
    void finish(qint64 acknowledgedAt, qint64 knownAt);

    const int m_first;
    const int m_count;
    std::vector<quint64> m_versions; ///< by watcher
    std::map<quint64, Version> m_known; ///< that not everybody has
    std::map<quint64, qint64> m_acknowledgedAt; ///< by seat
    std::map<quint64, qint64> m_knownAt; ///< by seat: to everybody, before it was acknowledged
    std::vector<double> m_latenciesMs;
    quint64 m_notifications = 0;
};

} // namespace parterre
