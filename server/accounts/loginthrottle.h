// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace parterre {

/// Makes guessing slow: after some failures in a row each further attempt has to wait, twice as long each
/// time. Keys are whatever an attempt is counted by (a user, an address). Many attempts at once are no way
/// around it, and yet ten desks behind one address may sign in at the same moment: attempts under way count
/// as failed once a key has failed. Memory is bounded: the longest untouched key is forgotten first.
class LoginThrottle {
public:
    struct Settings {
        int freeFailures = 5; ///< before the first wait
        int mostAtOnce = 50; ///< attempts under way of a key that has not failed
        qint64 firstWaitMs = 1000;
        qint64 longestWaitMs = 15 * 60 * 1000;
        qint64 forgetAfterMs = 60 * 60 * 1000; ///< without an attempt
        qsizetype mostKeys = 20'000;
    };

    explicit LoginThrottle(const Clock &clock)
        : LoginThrottle(clock, Settings())
    {
    }
    LoginThrottle(const Clock &clock, Settings settings);

    enum class Outcome { Succeeded, Failed, Unknown };

    /// Milliseconds until these keys may try; nothing when they may now, and then finish() must follow.
    std::optional<qint64> begin(const QStringList &keys);
    void finish(const QStringList &keys, Outcome outcome);
    qsizetype size() const { return m_entries.size(); }

private:
    struct Entry {
        int failures = 0;
        int underWay = 0;
        Timestamp last;
    };

    qint64 waitOf(const QString &key, Timestamp now) const;
    void makeRoom(Timestamp now);

    const Clock &m_clock;
    Settings m_settings;
    QHash<QString, Entry> m_entries;
};

} // namespace parterre
