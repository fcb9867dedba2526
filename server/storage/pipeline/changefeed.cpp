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

std::optional<ShowCommit> parseLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 2 && parts.size() != 3)
        return std::nullopt;
    bool showReadable = false;
    bool versionReadable = false;
    ShowCommit commit{ShowId{parts[0].toLongLong(&showReadable)}, parts[1].toLongLong(&versionReadable), {}};
    if (!showReadable || !versionReadable || commit.version <= 0)
        return std::nullopt;
    if (parts.size() == 3) {
        for (const QByteArray &group : parts[2].split(';')) {
            if (!parseGroup(group, commit.changes))
                return std::nullopt;
        }
    }
    return commit;
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
    for (const QByteArray &payload : payloadsOf(commits))
        payloads.add(QString::fromLatin1(payload));
    sql.tell("announce_changes", {channel, payloads});
}

QByteArray ChangeFeed::lineOf(const ShowCommit &commit) const
{
    const QByteArray head =
        '\n' + QByteArray::number(commit.show.value) + ' ' + QByteArray::number(commit.version);
    const QByteArray whole = head + ' ' + textOf(commit.changes);
    return m_server.size() + whole.size() <= m_mostBytes ? whole : head;
}

std::vector<QByteArray> ChangeFeed::payloadsOf(std::span<const ShowCommit> commits) const
{
    std::vector<QByteArray> payloads;
    for (const ShowCommit &commit : commits) {
        const QByteArray line = lineOf(commit);
        if (payloads.empty() || payloads.back().size() + line.size() > m_mostBytes)
            payloads.push_back(m_server);
        payloads.back() += line;
    }
    return payloads;
}

QByteArray ChangeFeed::serverOf(const QByteArray &payload) { return payload.left(payload.indexOf('\n')); }

std::optional<ChangeFeed::Announcement> ChangeFeed::parse(const QByteArray &payload)
{
    Announcement announcement{serverOf(payload), {}};
    const QList<QByteArray> lines = payload.mid(announcement.server.size() + 1).split('\n');
    for (const QByteArray &line : lines) {
        auto commit = parseLine(line);
        if (!commit)
            return std::nullopt;
        announcement.commits.push_back(std::move(*commit));
    }
    return announcement;
}

} // namespace parterre::storage
