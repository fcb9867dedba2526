// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/loginthrottle.h"

#include <algorithm>
#include <vector>

namespace parterre {

LoginThrottle::LoginThrottle(const Clock &clock, Settings settings)
    : m_clock(clock)
    , m_settings(settings)
{
}

std::optional<qint64> LoginThrottle::begin(const QStringList &keys)
{
    const Timestamp now = m_clock.now();
    qint64 wait = 0;
    for (const QString &key : keys)
        wait = std::max(wait, waitOf(key, now));
    if (wait > 0)
        return wait;
    for (const QString &key : keys) {
        if (!m_entries.contains(key) && m_entries.size() >= m_settings.mostKeys)
            makeRoom(now);
        Entry &entry = m_entries[key];
        if (now - entry.last > m_settings.forgetAfterMs)
            entry.failures = 0;
        ++entry.underWay;
        entry.last = now;
    }
    return std::nullopt;
}

void LoginThrottle::finish(const QStringList &keys, Outcome outcome)
{
    for (const QString &key : keys) {
        const auto found = m_entries.find(key);
        if (found == m_entries.end())
            continue; // forgotten to make room
        found->underWay = std::max(0, found->underWay - 1);
        if (outcome == Outcome::Succeeded)
            found->failures = 0;
        if (outcome == Outcome::Failed)
            ++found->failures;
        found->last = m_clock.now();
        if (found->failures == 0 && found->underWay == 0)
            m_entries.erase(found);
    }
}

qint64 LoginThrottle::waitOf(const QString &key, Timestamp now) const
{
    const auto entry = m_entries.constFind(key);
    if (entry == m_entries.constEnd())
        return 0;
    const qint64 passed = now - entry->last;
    const int failures = passed > m_settings.forgetAfterMs ? 0 : entry->failures;
    if (failures == 0)
        return entry->underWay < m_settings.mostAtOnce ? 0 : m_settings.firstWaitMs;
    if (failures < m_settings.freeFailures)
        return failures + entry->underWay < m_settings.freeFailures ? 0 : m_settings.firstWaitMs;
    if (entry->underWay > 0)
        return m_settings.firstWaitMs;
    constexpr int mostDoublings = 20;
    const int doublings = std::min(failures - m_settings.freeFailures, mostDoublings);
    return std::min(m_settings.firstWaitMs << doublings, m_settings.longestWaitMs) - passed;
}

void LoginThrottle::makeRoom(Timestamp now)
{
    m_entries.removeIf([&](const std::pair<const QString &, Entry &> entry) {
        return now - entry.second.last > m_settings.forgetAfterMs;
    });
    if (m_entries.size() < m_settings.mostKeys)
        return;
    // A tenth at once, so that a flood of new names does not sort the table for each of them.
    std::vector<Timestamp> times;
    times.reserve(size_t(m_entries.size()));
    for (const Entry &entry : std::as_const(m_entries))
        times.push_back(entry.last);
    const auto cut = times.begin() + std::ptrdiff_t(times.size() / 10);
    std::nth_element(times.begin(), cut, times.end());
    const Timestamp oldest = *cut;
    m_entries.removeIf(
        [&](const std::pair<const QString &, Entry &> entry) { return entry.second.last <= oldest; });
}

} // namespace parterre
