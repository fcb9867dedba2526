// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/changefeed.h"

#include "server/storage/pipeline/sqlarray.h"

#include <map>

namespace parterre::storage {

namespace {

/// "1:4,5,6;0:9"
QByteArray textOf(const std::vector<protocol::SeatChange> &changes)
{
    std::map<qint32, QByteArray> byState;
    for (const protocol::SeatChange &change : changes) {
        QByteArray &seats = byState[change.state];
        seats += (seats.isEmpty() ? QByteArray::number(change.state) + ':' : QByteArray(","))
            + QByteArray::number(change.seat);
    }
    QByteArray text;
    for (const auto &[state, seats] : byState)
        text += (text.isEmpty() ? "" : ";") + seats;
    return text;
}

bool parseGroup(const QByteArray &group, std::vector<protocol::SeatChange> &changes)
{
    const qsizetype colon = group.indexOf(':');
    bool readable = colon > 0;
    const qint32 state = group.left(colon).toInt(&readable);
    const QList<QByteArray> seats = group.mid(colon + 1).split(',');
    for (qsizetype i = 0; readable && i < seats.size(); ++i) {
        changes.push_back({seats[i].toInt(&readable), state});
        readable = readable && changes.back().seat >= 0;
    }
    return readable && colon > 0 && state >= 0 && state <= qint32(protocol::SeatState::Blocked);
}

} // namespace

ChangeFeed::ChangeFeed(QByteArray server, int mostBytes)
    : m_server(std::move(server))
    , m_mostBytes(mostBytes)
{
}

void ChangeFeed::prepare(SqlDialogue &sql)
{
    sql.prepare("announce_changes", "SELECT pg_notify($1, p) FROM " + arrays("p text $2"));
}

void ChangeFeed::announce(SqlDialogue &sql, std::span<const ShowCommit> commits) const
{
    if (m_server.isEmpty() || commits.empty())
        return;
    SqlArray payloads;
    for (const ShowCommit &commit : commits)
        payloads.add(QString::fromLatin1(payloadOf(commit)));
    sql.tell("announce_changes", {channel, payloads});
}

QByteArray ChangeFeed::payloadOf(const ShowCommit &commit) const
{
    const QByteArray head =
        m_server + ' ' + QByteArray::number(commit.show.value) + ' ' + QByteArray::number(commit.version);
    const QByteArray whole = head + ' ' + textOf(commit.changes);
    return whole.size() <= m_mostBytes ? whole : head;
}

std::optional<ChangeFeed::Announcement> ChangeFeed::parse(const QByteArray &payload)
{
    const QList<QByteArray> parts = payload.split(' ');
    if (parts.size() != 3 && parts.size() != 4)
        return std::nullopt;
    bool showReadable = false;
    bool versionReadable = false;
    Announcement announcement{
        parts[0], {ShowId{parts[1].toLongLong(&showReadable)}, parts[2].toLongLong(&versionReadable), {}}};
    if (!showReadable || !versionReadable || announcement.commit.version <= 0)
        return std::nullopt;
    if (parts.size() == 4) {
        for (const QByteArray &group : parts[3].split(';')) {
            if (!parseGroup(group, announcement.commit.changes))
                return std::nullopt;
        }
    }
    return announcement;
}

} // namespace parterre::storage
