// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/watchers.h"

#include "common/protocol/instances.h"
#include "tests/bench/wireanswer.h"

#include <algorithm>

namespace parterre {

Watchers::Watchers(int first, int count, quint64 version)
    : m_first(first)
    , m_count(count)
    , m_versions(size_t(count), version)
{
}

bool Watchers::told(int connection, std::string_view message)
{
    const WireAnswer answer(message);
    const auto version = answer.whole("version");
    if (answer.kind() != WireAnswer::Kind::Notification || !version)
        return false;
    ++m_notifications;
    quint64 &has = m_versions[size_t(connection - m_first)];
    // A snapshot leads on from whatever a watcher has. It does not say which seats changed: others' news do.
    const auto changesFrom = answer.whole("from");
    const quint64 from = changesFrom.value_or(has);
    if (*version <= has)
        return true;
    if (from != has)
        return false;
    const bool isNews = changesFrom && !m_known.contains(*version);
    has = *version;
    if (isNews)
        add(*version, message); // counts this watcher too
    for (auto it = m_known.upper_bound(from); it != m_known.end() && it->first <= *version;) {
        if (!isNews || it->first != *version)
            ++it->second.watchers;
        if (it->second.watchers < m_count) {
            ++it;
            continue;
        }
        complete(it->second);
        it = m_known.erase(it);
    }
    return true;
}

void Watchers::add(quint64 version, std::string_view message)
{
    using namespace protocol;
    const auto parsed = parseServerMessage(QByteArray(message.data(), qsizetype(message.size())), Form::Cbor);
    const auto *notification = parsed ? std::get_if<ServerNotification>(&*parsed) : nullptr;
    const auto changed = notification ? decodeNotification<SeatsChanged>(*notification)
                                      : Result<SeatsChanged>(ErrorCode::InvalidRequest);
    Version &news = m_known[version];
    if (changed) {
        for (const SeatChange &change : changed->changes)
            news.seats.push_back(quint64(change.seat));
    }
    news.watchers = int(std::ranges::count_if(m_versions, [&](quint64 has) { return has >= version; }));
}

void Watchers::complete(const Version &version)
{
    const qint64 now = nowNs();
    for (const quint64 seat : version.seats) {
        const auto acknowledged = m_acknowledgedAt.find(seat);
        if (acknowledged == m_acknowledgedAt.end()) {
            m_knownAt[seat] = now;
            continue;
        }
        finish(acknowledged->second, now);
        m_acknowledgedAt.erase(acknowledged);
    }
}

void Watchers::acknowledged(quint64 seat)
{
    const qint64 now = nowNs();
    const auto known = m_knownAt.find(seat);
    if (known == m_knownAt.end()) {
        m_acknowledgedAt[seat] = now;
        return;
    }
    finish(now, known->second);
    m_knownAt.erase(known);
}

void Watchers::finish(qint64 acknowledgedAt, qint64 knownAt)
{
    m_latenciesMs.push_back(std::max(0.0, double(knownAt - acknowledgedAt) / 1e6));
}

} // namespace parterre
